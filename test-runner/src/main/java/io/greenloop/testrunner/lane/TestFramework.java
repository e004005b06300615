package io.greenloop.testrunner.lane;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What runs the tests of a module, at the version that the project brings.
 *
 * @param kind as the child knows it
 * @param annotation descriptor of what marks a test method
 * @param missing jars, from the root of the local repository, that the runner adds to the module's own class path
 */
record TestFramework(Kind kind, String annotation, List<String> missing) {

    /** The frameworks that a child can run. */
    enum Kind {
        PLATFORM,
        JUNIT4,
        TESTNG
    }

    private static final String JUPITER = "org/junit/jupiter/";
    private static final String PLATFORM = "org/junit/platform/";

    /** Empty when the module's class path has none of the frameworks. */
    static Optional<TestFramework> of(ModuleLayout module) {
        var jupiter = version(module, JUPITER + "junit-jupiter-api/");
        if (jupiter.isPresent()
                || version(module, PLATFORM + "junit-platform-engine/").isPresent()) {
            var annotation = jupiter.isPresent() ? "Lorg/junit/jupiter/api/Test;" : "Lorg/junit/Test;";
            return Optional.of(new TestFramework(Kind.PLATFORM, annotation, platformJars(module, jupiter)));
        }
        if (version(module, "org/testng/testng/").isPresent()) {
            return Optional.of(new TestFramework(Kind.TESTNG, "Lorg/testng/annotations/Test;", List.of()));
        }
        return version(module, "junit/junit/")
                .map(version -> new TestFramework(Kind.JUNIT4, "Lorg/junit/Test;", List.of()));
    }

    private static List<String> platformJars(ModuleLayout module, Optional<String> jupiter) {
        var jars = new ArrayList<String>();
        jupiter.ifPresent(version -> add(module, jars, JUPITER, "junit-jupiter-engine", version));
        version(module, PLATFORM + "junit-platform-commons/").ifPresent(version -> {
            add(module, jars, PLATFORM, "junit-platform-engine", version);
            add(module, jars, PLATFORM, "junit-platform-launcher", version);
        });
        return jars;
    }

    private static void add(ModuleLayout module, List<String> jars, String group, String name, String version) {
        if (version(module, group + name + "/").isEmpty()) {
            jars.add("%s%s/%s/%s-%s.jar".formatted(group, name, version, name, version));
        }
    }

    private static Optional<String> version(ModuleLayout module, String prefix) {
        return module.jars().stream()
                .filter(jar -> jar.startsWith(prefix))
                .map(jar -> jar.substring(prefix.length(), jar.indexOf('/', prefix.length())))
                .findFirst();
    }

    /** Jars that are not in the local repository yet. */
    List<String> toFetch(Path repository) {
        return missing.stream()
                .filter(jar -> !Files.exists(repository.resolve(jar)))
                .toList();
    }
}
