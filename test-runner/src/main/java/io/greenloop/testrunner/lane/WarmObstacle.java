package io.greenloop.testrunner.lane;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says why a module's tests cannot share a JVM with those of other candidates, as far as can be told before trying. */
final class WarmObstacle {

    /** Jars whose code changes classes of others, or starts what outlives a candidate, by how their paths begin. */
    private static final List<String> UNFIT = List.of(
            "org/powermock/",
            "org/mockito/mockito-inline/",
            "org/jmockit/",
            "io/quarkus/quarkus-junit",
            "org/jboss/arquillian/");

    /** Mockito asks projects to start it as an agent, and attaches itself where they do not. */
    private static final Pattern HARMLESS_AGENT =
            Pattern.compile("-javaagent:\\S*/(?:mockito-core|byte-buddy-agent)-[^/\\s]*\\.jar\\S*");

    private WarmObstacle() {}

    static Optional<String> of(ModuleLayout module) {
        var options = HARMLESS_AGENT.matcher(module.argLine()).replaceAll("");
        if (options.contains("-javaagent") || options.contains("-agentlib")) {
            return Optional.of("an agent in the options of its test JVM");
        }
        return Stream.concat(module.jars().stream(), module.localJars().stream())
                .flatMap(jar -> UNFIT.stream().filter(jar::startsWith))
                .findFirst()
                .map(jar ->
                        "its tests use " + jar.substring(0, jar.length() - 1).replace('/', '.'));
    }
}
