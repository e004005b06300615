package io.greenloop.standalone.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.greenloop.contracts.Json;
import io.greenloop.testkit.samples.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** YAML of the repository, with its anchors and merges resolved. */
final class Documents {

    private Documents() {}

    static Path root() {
        return Samples.root().getParent();
    }

    static String text(String path) {
        try {
            return Files.readString(root().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> in(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var loaded = new Yaml(new SafeConstructor(options)).loadAll(yaml);
        return StreamSupport.stream(loaded.spliterator(), false)
                .filter(Objects::nonNull)
                .map(document -> Json.mapper().<JsonNode>valueToTree(document))
                .toList();
    }

    static Stream<String> names(JsonNode object) {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false);
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static List<String> texts(JsonNode array) {
        return elements(array).map(JsonNode::asText).toList();
    }
}
