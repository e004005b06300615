package io.greenloop.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.greenloop.contracts.Json;
import io.greenloop.testkit.samples.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The packaged standalone system on a home folder of its own: started, killed and started again on the same data. One
 * thread at a time starts and ends it; any thread may ask where it is.
 */
public final class OwnStandalone implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration TICK = Duration.ofMillis(20);
    private static final int SECONDS_TO_STOP = 60;

    private final Path home;
    private final List<String> settings;
    private final List<String> launcher;
    private volatile Process process;
    private volatile long startedNanos;

    /** @param settings system properties beside those that keep it in its home */
    public OwnStandalone(Path home, Map<String, String> settings) {
        this(home, settings, List.of());
    }

    /** @param launcher a command that turns into the one that it is given as arguments; none where that is run as it is */
    OwnStandalone(Path home, Map<String, String> settings, List<String> launcher) {
        this.launcher = List.copyOf(launcher);
        this.home = home.toAbsolutePath().normalize();
        this.settings = settings.entrySet().stream()
                .map(setting -> "-D%s=%s".formatted(setting.getKey(), setting.getValue()))
                .toList();
    }

    /** Starts it and does not wait. */
    public void start() {
        try {
            Files.createDirectories(projects());
            startedNanos = System.nanoTime();
            process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        var application = Samples.root().resolveSibling("standalone/target/quarkus-app");
        var command = new ArrayList<>(launcher);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + application.resolve("java-options"),
                "-Dgreenloop.data=" + data(),
                "-Dgreenloop.home=" + home,
                // Whoever measures may be ended hard; what it started must not outlive it.
                "-Dgreenloop.ends-with=" + ProcessHandle.current().pid(),
                "-Dgreenloop.sources.allowed-paths=" + projects(),
                "-Dgreenloop.sandbox.allow-process=true",
                "-Dgreenloop.test-runner.scratch=" + scratch()));
        command.addAll(settings);
        command.add("-jar");
        command.add(application.resolve("quarkus-run.jar").toString());
        return command;
    }

    /**
     * Waits until it says that it is healthy.
     *
     * @return from its start until now
     * @throws BenchFailure when it ends before or takes too long; its log is named
     */
    public Duration awaitHealthy() {
        while (!status().map(it -> it.pid() == process.pid()).orElse(false)) {
            if (!process.isAlive()) {
                throw new BenchFailure("Greenloop did not start, see " + log());
            }
            if (sinceStart().compareTo(PATIENCE) > 0) {
                throw new BenchFailure("Greenloop was not healthy after %s, see %s".formatted(PATIENCE, log()));
            }
            Pause.of(TICK);
        }
        return sinceStart();
    }

    /** How long ago it was started last. */
    public Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    /** Where a healthy system listens; empty while there is none. A killed one may leave its own behind. */
    Optional<Address> status() {
        var file = data().resolve("standalone.json");
        try {
            return Files.exists(file) ? address(Json.mapper().readTree(file.toFile())) : Optional.empty();
        } catch (IOException goneMeanwhile) {
            return Optional.empty();
        }
    }

    private static Optional<Address> address(JsonNode status) throws IOException {
        var token = Path.of(status.path("tokenFile").asText());
        return Optional.of(new Address(
                status.path("pid").asLong(),
                status.path("url").asText(),
                Files.readString(token).strip(),
                status.path("kafka").asText()));
    }

    /** Where it listens and what it asks for; never printed. */
    record Address(long pid, String url, String token, String kafka) {

        @Override
        public String toString() {
            return "Address[url=%s, kafka=%s]".formatted(url, kafka);
        }
    }

    /** As kill -9 does it. Returns when it is gone; what it started may not be. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to end and does not wait. */
    void terminate() {
        process.destroy();
    }

    /** Asks it to end and waits. */
    public void stop() {
        terminate();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                throw new BenchFailure("Greenloop did not stop in %d s, see %s".formatted(SECONDS_TO_STOP, log()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** What runs below it except the database, which is meant to be found by the next start. */
    Set<ProcessHandle> children() {
        return process.descendants().filter(child -> !isDatabase(child)).collect(Collectors.toSet());
    }

    /** The processes of its database. */
    Set<ProcessHandle> database() {
        return ProcessHandle.allProcesses()
                .filter(OwnStandalone::isPostgres)
                .filter(this::isBelowTheDatabase)
                .collect(Collectors.toSet());
    }

    private boolean isDatabase(ProcessHandle process) {
        return isPostgres(process) && isBelowTheDatabase(process);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(name -> name.endsWith("/postgres"))
                .isPresent();
    }

    /** Its workers rewrite their command lines, so the folder is looked for in the one that started them. */
    private boolean isBelowTheDatabase(ProcessHandle process) {
        return names(process) || process.parent().filter(this::names).isPresent();
    }

    private boolean names(ProcessHandle process) {
        return process.info()
                .arguments()
                .filter(arguments ->
                        List.of(arguments).contains(data().resolve("postgres").toString()))
                .isPresent();
    }

    public Path projects() {
        return home.resolve("projects");
    }

    Path data() {
        return home.resolve("data");
    }

    Path scratch() {
        return home.resolve("scratch");
    }

    public Path log() {
        return home.resolve("standalone.log");
    }

    /** Leaves nothing running, however it stood. */
    @Override
    public void close() {
        if (process == null) {
            return;
        }
        var children = children();
        kill();
        children.forEach(ProcessHandle::destroyForcibly);
        database().forEach(ProcessHandle::destroyForcibly);
    }
}
