package io.greenloop.service.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every property of every service, because services may share one environment. The list is a resource that is made, and held
 * against the sources, by the test that makes the page of properties.
 */
public final class KnownProperties {

    /** Where the list lies, below the resources of this module. */
    public static final String RESOURCE = "META-INF/greenloop/properties.txt";

    /** What the environment holds for the scripts, and no service reads. */
    private static final Set<String> FOR_SCRIPTS = Set.of("GREENLOOP_JAVA_OPTIONS", "GREENLOOP_BUILD");

    /** Kubernetes tells each container of every service around it, in names that may begin with ours. */
    private static final String OF_KUBERNETES = ".*_(SERVICE_(HOST|PORT)(_\\w+)?|PORT(_\\d+_\\w+)?)";

    private final Map<String, KnownProperty> byName;
    private final Map<String, KnownProperty> byVariable;

    KnownProperties(List<KnownProperty> properties) {
        byName = properties.stream()
                .collect(Collectors.toMap(KnownProperty::name, Function.identity(), (a, b) -> a, TreeMap::new));
        byVariable = properties.stream()
                .collect(Collectors.toMap(KnownProperty::variable, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    /** Those of this build. */
    public static KnownProperties ofThisBuild() {
        try (var list = KnownProperties.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (list == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            return new KnownProperties(parsed(new String(list.readAllBytes(), UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The list as the resource holds it: name, kind, one or many, range, separated by blanks. */
    public static String text(List<KnownProperty> properties) {
        return properties.stream()
                .map(property -> "%s %s %s %s"
                        .formatted(
                                property.name(), property.kind(), property.many() ? "many" : "one", property.range()))
                .map(String::strip)
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static List<KnownProperty> parsed(String text) {
        return text.lines()
                .map(line -> line.split(" "))
                .map(parts -> new KnownProperty(
                        parts[0],
                        PropertyKind.valueOf(parts[1]),
                        parts[2].equals("many"),
                        parts.length > 3 ? parts[3] : ""))
                .toList();
    }

    /** All of them, by name. */
    Stream<KnownProperty> all() {
        return byName.values().stream();
    }

    /** Whether the environment sets a property of ours by this name. */
    public boolean hasVariable(String name) {
        return byVariable.containsKey(name);
    }

    /** What is wrong with the name of a property; empty when it is known, or none of ours. */
    Optional<String> faultOfName(String given) {
        // %profile.name is the same property; name[0] is a part of one.
        var name = given.replaceFirst("^%[^.]+\\.", "").replaceFirst("\\[\\d+]$", "");
        if (!name.startsWith("greenloop.") || byName.containsKey(name)) {
            return Optional.empty();
        }
        return Optional.of(told(given, Nearest.of(name, byName.keySet())));
    }

    /** What is wrong with a variable of the environment; empty when it is known, or none of ours. */
    Optional<String> faultOfVariable(String given) {
        var name = given.replaceFirst("^_[A-Z]+_(?=GREENLOOP_)", "").replaceFirst("_\\d+_$", "");
        if (!name.startsWith("GREENLOOP_")
                || byVariable.containsKey(name)
                || FOR_SCRIPTS.contains(name)
                || name.matches(OF_KUBERNETES)) {
            return Optional.empty();
        }
        var known = Stream.concat(byVariable.keySet().stream(), FOR_SCRIPTS.stream())
                .collect(Collectors.toSet());
        return Optional.of(told(given, Nearest.of(name, known)));
    }

    private static String told(String given, Optional<String> nearest) {
        return given + " is no property"
                + nearest.map("; did you mean %s?"::formatted).orElse("");
    }
}
