package io.greenloop.testrunner.lane;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says why a module's tests cannot share a JVM with those of other candidates, as far as can be told before trying. */
final class WarmObstacle {

    /** Jars whose code changes classes of others, or starts what outlives a candidate, by how their paths begin. */
    private static final List<String> UNFIT = List.of(
            "org/powermock/",
            "org/mockito/mockito-inline/",
            "org/jmockit/",
            "org/testcontainers/",
            "io/quarkus/quarkus-junit",
            "org/jboss/arquillian/");

    private WarmObstacle() {}

    /** @param jars the local repository, where the paths of jars begin */
    static Optional<String> of(BuiltProject built, ModuleLayout module) {
        if (module.argLine().contains("-javaagent") || module.argLine().contains("-agentlib")) {
            return Optional.of("an agent in the options of its test JVM");
        }
        if (isModular(built.folder().resolve(module.output()))) {
            return Optional.of("it is a module of the Java platform");
        }
        return Stream.concat(module.jars().stream(), module.localJars().stream())
                .flatMap(jar -> UNFIT.stream().filter(jar::startsWith))
                .findFirst()
                .map(jar ->
                        "its tests use " + jar.substring(0, jar.length() - 1).replace('/', '.'));
    }

    private static boolean isModular(Path classes) {
        return Files.exists(classes.resolve("module-info.class"));
    }
}
