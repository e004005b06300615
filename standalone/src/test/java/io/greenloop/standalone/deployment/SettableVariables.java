package io.greenloop.standalone.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenloop.service.configuration.KnownProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The variables of the environment that set something: a property of ours, or one of the few of others that we set. */
record SettableVariables(Set<String> names) {

    private static final List<String> OF_OTHERS = List.of(
            "kafka.bootstrap.servers",
            "quarkus.datasource.jdbc.url",
            "quarkus.datasource.username",
            "quarkus.datasource.password",
            "quarkus.http.host",
            "quarkus.http.port");

    static SettableVariables ofAllServices() {
        return new SettableVariables(Stream.concat(ours(), OF_OTHERS.stream())
                .map(property -> property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet()));
    }

    /** The list that starts are checked with. */
    private static Stream<String> ours() {
        try (var list = KnownProperties.class.getClassLoader().getResourceAsStream(KnownProperties.RESOURCE)) {
            return new String(list.readAllBytes(), UTF_8).lines().map(line -> line.substring(0, line.indexOf(' ')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contains(String variable) {
        return names.contains(variable);
    }
}
