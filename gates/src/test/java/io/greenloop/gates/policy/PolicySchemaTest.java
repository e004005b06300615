package io.greenloop.gates.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.greenloop.contracts.GatePolicy;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The schema that editors complete by, what is documented, and what is read are the same. */
class PolicySchemaTest {

    private static final Path DOCS = Path.of("../docs");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyKeyOfAPolicyIsInTheSchemaAndViceVersa() throws IOException {
        var keys = Arrays.stream(GatePolicy.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();

        assertThat(PolicyKey.names()).containsExactlyElementsOf(keys);
        assertThat(JSON.readTree(text()).at("/$defs/rules/properties").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(keys);
    }

    @Test
    void theSchemaHasTheLimitsThatAreKept() throws IOException {
        var properties = JSON.readTree(text()).at("/$defs/rules/properties");

        for (var key : PolicyKey.values()) {
            var property = properties.path(key.key());
            if (key.isList()) {
                assertThat(property.path("maxItems").asInt()).isEqualTo(PolicyKey.MOST_ENTRIES);
                assertThat(property.at("/items/maxLength").asInt()).isEqualTo(PolicyKey.LONGEST_ENTRY);
            } else {
                assertThat(property.path("minimum").asInt()).isEqualTo(key.least());
                assertThat(property.path("maximum").asInt()).isEqualTo(key.most());
            }
            assertThat(property.path("description").asText()).isNotBlank();
        }
    }

    @Test
    void whatIsDocumentedIsValidAndIsRead() throws Exception {
        var examples = EXAMPLE.matcher(Files.readString(DOCS.resolve("policy.md")))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(examples).isNotEmpty();
        for (var example : examples) {
            assertThat(faults(example)).isEmpty();
            assertThat(RepositoryPolicy.read(example).forCheck()).isNotNull();
        }
    }

    @Test
    void theSchemaRefusesWhatTheReaderRefuses() throws IOException {
        var wrong = List.of(
                "gates: {cyclomatik: 3}",
                "tiers: [SPARK]",
                "gates: {cyclomatic: 0}",
                "gates: {cyclomatic: '12'}",
                "gates: {allowedPaths: src}",
                "gates: {allowedPaths: [7]}",
                "gates: {allowedDependencies: [commons-io]}",
                "gates: [1]");

        for (var policy : wrong) {
            assertThat(faults(policy)).as(policy).isNotEmpty();
        }
    }

    private static List<String> faults(String yaml) throws IOException {
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return schema().validate(JSON.writeValueAsString(tree), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static JsonSchema schema() throws IOException {
        JsonNode schema = JSON.readTree(text());
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
    }

    private static String text() throws IOException {
        return Files.readString(DOCS.resolve("policy.schema.json"));
    }
}
