package io.greenloop.systemtests;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.greenloop.contracts.Json;
import io.greenloop.testkit.model.MisbehavingModelServer;
import io.greenloop.testkit.samples.Samples;
import io.greenloop.testrunner.sandbox.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The packaged standalone system in a process of its own, one for all system tests of a run, with a model server that
 * each test scripts. Stopped with the tests' own process.
 */
final class GreenloopProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int SECONDS_TO_STOP = 60;
    private static GreenloopProcess running;

    private final Process process;
    private final Path home;
    private final MisbehavingModelServer models;
    private final JsonNode status;

    private GreenloopProcess(Process process, Path home, MisbehavingModelServer models, JsonNode status) {
        this.process = process;
        this.home = home;
        this.models = models;
        this.status = status;
    }

    /** The running system; started when a test first asks. */
    static synchronized GreenloopProcess running() {
        if (running == null) {
            running = start();
            Runtime.getRuntime().addShutdownHook(new Thread(running::stop, "stop-greenloop"));
        }
        return running;
    }

    String url() {
        return status.path("url").asText();
    }

    long pid() {
        return process.pid();
    }

    String kafka() {
        return status.path("kafka").asText();
    }

    String token() {
        try {
            return Files.readString(tokenFile()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path tokenFile() {
        return Path.of(status.path("tokenFile").asText());
    }

    /** A new folder of its own among those that the system may read projects from. */
    Path projects() {
        try {
            return Files.createTempDirectory(home.resolve("projects"), "test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path home() {
        return home;
    }

    MisbehavingModelServer models() {
        return models;
    }

    private static GreenloopProcess start() {
        try {
            var home = Files.createTempDirectory("greenloop-system-test-");
            Files.createDirectories(home.resolve("projects"));
            var models = MisbehavingModelServer.start();
            var output = home.resolve("output.txt");
            var process = new ProcessBuilder(command(home, models))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            var statusFile = home.resolve("data").resolve("standalone.json");
            await().atMost(PATIENCE)
                    .failFast("the system ended: see " + output, () -> !process.isAlive())
                    .until(() -> Files.exists(statusFile));
            return new GreenloopProcess(process, home, models, Json.mapper().readTree(statusFile.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path home, MisbehavingModelServer models) {
        var application = Samples.root().resolveSibling("standalone/target/quarkus-app");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + application.resolve("java-options"),
                "-Xmx1g",
                "-Dgreenloop.home=" + home,
                // The tests' own process may be ended hard; what it started must not outlive it.
                "-Dgreenloop.ends-with=" + ProcessHandle.current().pid(),
                "-Dgreenloop.sources.allowed-paths=" + home.resolve("projects"),
                "-Dgreenloop.sources.allow-file-urls=true",
                "-Dgreenloop.sandbox.allow-process=true"));
        if (ContainerInfrastructure.isWanted()) {
            command.addAll(ContainerInfrastructure.start());
        }
        for (var tier : List.of("spark", "accurate")) {
            command.add("-Dgreenloop.models.%s.url=%s".formatted(tier, models.baseUrl()));
            command.add("-Dgreenloop.models.%s.model=%s".formatted(tier, tier));
            command.add("-Dgreenloop.models.%s.api-key=system-test".formatted(tier));
            command.add("-Dgreenloop.models.%s.timeout=PT15S".formatted(tier));
        }
        command.add("-jar");
        command.add(application.resolve("quarkus-run.jar").toString());
        return command;
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
        models.close();
        keepOutput();
        Folders.delete(home);
    }

    /** For whoever looks for what went wrong. */
    private void keepOutput() {
        try {
            Files.copy(home.resolve("output.txt"), Path.of("target", "greenloop-output.txt"), REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
