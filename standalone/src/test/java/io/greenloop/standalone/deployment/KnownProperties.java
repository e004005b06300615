package io.greenloop.standalone.deployment;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names by which the environment may set something: of every property of ours, and of the few of others that we set. */
final class KnownProperties {

    /** Read where no mapping is: before Quarkus runs, or as the default of other properties. */
    private static final List<String> UNMAPPED = List.of("greenloop.home", "greenloop.data", "greenloop.ends-with");

    private static final List<String> OF_OTHERS = List.of(
            "kafka.bootstrap.servers",
            "quarkus.datasource.jdbc.url",
            "quarkus.datasource.username",
            "quarkus.datasource.password",
            "quarkus.http.host",
            "quarkus.http.port");

    private final Set<String> names;

    private KnownProperties(Set<String> names) {
        this.names = names;
    }

    static KnownProperties ofAllServices() {
        var mapped = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.greenloop").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> names(
                                type, type.getAnnotation(ConfigMapping.class).prefix()));
        return new KnownProperties(Stream.of(mapped, UNMAPPED.stream(), OF_OTHERS.stream())
                .flatMap(each -> each)
                .map(KnownProperties::inTheEnvironment)
                .collect(Collectors.toSet()));
    }

    private static Stream<String> names(Class<?> group, String prefix) {
        return Arrays.stream(group.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .flatMap(method -> {
                    var name = prefix + "." + inKebabCase(method.getName());
                    var isGroup = method.getReturnType().getName().startsWith("io.greenloop.");
                    return isGroup ? names(method.getReturnType(), name) : Stream.of(name);
                });
    }

    private static String inKebabCase(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String inTheEnvironment(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    boolean contains(String environmentName) {
        return names.contains(environmentName);
    }
}
