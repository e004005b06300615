package io.greenloop.standalone;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.greenloop.contracts.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application in a process of its own, as a user starts it. */
final class StandaloneProcess implements AutoCloseable {

    private static final Path APPLICATION = Path.of("target", "quarkus-app");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final Path home;
    private final Path output;

    private StandaloneProcess(Process process, Path home, Path output) {
        this.process = process;
        this.home = home;
        this.output = output;
    }

    static StandaloneProcess start(Path home, String... settings) throws IOException {
        var output = Files.createTempFile(home, "output-", ".txt");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + APPLICATION.resolve("java-options"));
        command.add("-Xmx512m");
        command.add("-Dgreenloop.home=" + home);
        command.addAll(List.of(settings));
        command.add("-jar");
        command.add(APPLICATION.resolve("quarkus-run.jar").toString());
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new StandaloneProcess(process, home, output);
    }

    /** Waits for the file that a healthy application writes; a file left by another process does not count. */
    JsonNode awaitStatus() {
        return await().atMost(PATIENCE)
                .failFast("the process ended: see " + output(), () -> !process.isAlive())
                .until(this::status, status -> status.path("pid").asLong() == process.pid());
    }

    private JsonNode status() throws IOException {
        var file = statusFile();
        return Files.exists(file)
                ? Json.mapper().readTree(file.toFile())
                : Json.mapper().nullNode();
    }

    Path statusFile() {
        return home.resolve("data").resolve("standalone.json");
    }

    /** The database's process, while there is one. */
    ProcessHandle database() {
        try {
            var pid = Files.readAllLines(home.resolve("data/postgres/postmaster.pid"))
                    .get(0);
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it printed. */
    Path output() {
        return output;
    }

    /** As Ctrl-C and every service manager do it. */
    boolean terminate() throws InterruptedException {
        process.destroy();
        return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    boolean awaitEnd() throws InterruptedException {
        return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    int exitStatus() {
        return process.exitValue();
    }

    /** As kill -9 does it. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
