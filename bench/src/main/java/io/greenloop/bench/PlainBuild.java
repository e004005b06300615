package io.greenloop.bench;

import io.greenloop.testrunner.lane.ColdBuild;
import io.greenloop.testrunner.lane.MavenInstallation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A project's build by {@code mvn -o test} alone, with the plugins skipped and the options of the JVM that the cold lane has. */
final class PlainBuild {

    private final MavenInstallation maven;
    private final String options;

    /** @param options of the JVM that Maven runs in */
    PlainBuild(MavenInstallation maven, String options) {
        this.maven = maven;
        this.options = options;
    }

    /**
     * @param modules directories of those to build; empty for the whole project
     * @throws BenchFailure when Maven fails
     */
    void run(Path checkout, List<String> modules, Path log) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                maven.home().resolve("bin/mvn").toString(),
                "--batch-mode",
                "--offline",
                "--fail-at-end",
                "--legacy-local-repository",
                "-Dmaven.test.failure.ignore=true",
                "-Dmaven.repo.local=" + maven.repository()));
        ColdBuild.skipping().forEach(property -> command.add("-D%s=true".formatted(property)));
        if (!modules.isEmpty()) {
            command.addAll(List.of(
                    "--projects",
                    String.join(
                            ",",
                            modules.stream()
                                    .map(module -> module.isEmpty() ? "." : module)
                                    .toList())));
        }
        command.add("test");
        var builder = new ProcessBuilder(command).directory(checkout.toFile()).redirectErrorStream(true);
        builder.redirectOutput(log.toFile()).environment().put("MAVEN_OPTS", options);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var code = builder.start().waitFor();
        if (code != 0) {
            throw new BenchFailure("mvn ended with %d, see %s".formatted(code, log));
        }
    }
}
