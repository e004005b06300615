package io.greenloop.service.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationCheckTest {

    private static final List<KnownProperty> PROPERTIES = List.of(
            new KnownProperty("greenloop.home", PropertyKind.PATH, false, ""),
            new KnownProperty("greenloop.sandbox.memory-mebibytes", PropertyKind.WHOLE_NUMBER, false, "64.."),
            new KnownProperty("greenloop.sandbox.processors", PropertyKind.NUMBER, false, "0.1..64"),
            new KnownProperty("greenloop.sandbox.allow-process", PropertyKind.FLAG, false, ""),
            new KnownProperty("greenloop.worker.beat-every", PropertyKind.DURATION, false, "..PT1M"),
            new KnownProperty("greenloop.uploads.max-size", PropertyKind.SIZE, false, "1.."),
            new KnownProperty("greenloop.workspace.url", PropertyKind.ADDRESS, false, ""),
            new KnownProperty("greenloop.sources.allowed-paths", PropertyKind.PATH, true, ""));

    private final ConfigurationCheck check = new ConfigurationCheck(new KnownProperties(PROPERTIES));

    @ParameterizedTest
    @CsvSource({
        "greenloop.sandbox.memory-mebibyte, greenloop.sandbox.memory-mebibytes",
        "greenloop.sandbx.memory-mebibytes, greenloop.sandbox.memory-mebibytes",
        "%prod.greenloop.hom, greenloop.home",
        "greenloop.sources.allowed-path[0], greenloop.sources.allowed-paths"
    })
    void aMisspeltPropertyIsRefusedWithTheOneThatWasMeant(String given, String meant) {
        assertThatThrownBy(() -> check.check(file(Map.of(given, "1"))))
                .isInstanceOf(ConfigurationRefused.class)
                .hasMessage("%s is no property; did you mean %s?", given, meant);
    }

    @ParameterizedTest
    @CsvSource({
        "GREENLOOP_SANDBX_MEMORY_MEBIBYTES, GREENLOOP_SANDBOX_MEMORY_MEBIBYTES",
        "GREENLOOP_JAVA_OPTION, GREENLOOP_JAVA_OPTIONS"
    })
    void aMisspeltVariableIsRefusedWithTheOneThatWasMeant(String given, String meant) {
        assertThatThrownBy(() -> check.check(environment(Map.of(given, "1"))))
                .isInstanceOf(ConfigurationRefused.class)
                .hasMessage("%s is no property; did you mean %s?", given, meant);
    }

    @Test
    void whatIsLikeNothingIsRefusedWithoutAGuess() {
        assertThatThrownBy(() -> check.check(file(Map.of("greenloop.xyz", "1"))))
                .hasMessage("greenloop.xyz is no property");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "greenloop.sandbox.memory-mebibytes | much | a whole number from 64 on",
                "greenloop.sandbox.memory-mebibytes | 63 | a whole number from 64 on",
                "greenloop.sandbox.memory-mebibytes | 3000000000 | a whole number from 64 on",
                "greenloop.sandbox.processors | 0 | a number from 0.1 to 64",
                "greenloop.sandbox.processors | 64.5 | a number from 0.1 to 64",
                "greenloop.sandbox.allow-process | maybe | true or false",
                "greenloop.worker.beat-every | soon | a duration such as PT90S up to PT1M",
                "greenloop.worker.beat-every | 2m | a duration such as PT90S up to PT1M",
                "greenloop.uploads.max-size | 1X | a size such as 100M from 1 on",
                "greenloop.workspace.url | localhost:80 | an address such as http://localhost:8000"
            })
    void aValueThatIsNotAllowedIsRefusedWithWhatIs(String name, String value, String allowed) {
        assertThatThrownBy(() -> check.check(file(Map.of(name, value))))
                .isInstanceOf(ConfigurationRefused.class)
                .hasMessage("%s is '%s', %s is allowed", name, value, allowed);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceInOneLine() {
        assertThatThrownBy(() -> check.check(file(Map.of("greenloop.hom", "/", "greenloop.uploads.max-size", "big"))))
                .hasMessage("greenloop.hom is no property; did you mean greenloop.home?; "
                        + "greenloop.uploads.max-size is 'big', a size such as 100M from 1 on is allowed");
    }

    @Test
    void whatIsRightAndWhatIsNotOursIsTaken() {
        assertThatCode(() -> {
                    check.check(file(Map.of(
                            "greenloop.sandbox.memory-mebibytes", "64",
                            "greenloop.worker.beat-every", "500ms",
                            "greenloop.sources.allowed-paths", "/a,/b",
                            "greenloop.workspace.url", "http://orchestrator:8080/git",
                            "quarkus.http.prt", "1")));
                    check.check(environment(Map.of(
                            "GREENLOOP_HOME", "/srv",
                            "GREENLOOP_BUILD", "never",
                            "GREENLOOP_SANDBOX_PROCESSORS", "1.5",
                            "GREENLOOP_ORCHESTRATOR_SERVICE_HOST", "10.0.0.1",
                            "GREENLOOP_ORCHESTRATOR_PORT_8080_TCP_ADDR", "10.0.0.1")));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aVariableWithAValueThatIsNotAllowedIsRefusedByThePropertysName() {
        assertThatThrownBy(() -> check.check(environment(Map.of("GREENLOOP_SANDBOX_PROCESSORS", "all"))))
                .hasMessageStartingWith("greenloop.sandbox.processors is 'all'");
    }

    @Test
    void theListSurvivesBeingWrittenAndRead() {
        assertThat(KnownProperties.parsed(KnownProperties.text(PROPERTIES)))
                .containsExactlyInAnyOrderElementsOf(PROPERTIES);
    }

    private static Config file(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(properties, "greenloop.properties", 100))
                .build();
    }

    private static Config environment(Map<String, String> variables) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new EnvConfigSource(variables, 300))
                .build();
    }
}
