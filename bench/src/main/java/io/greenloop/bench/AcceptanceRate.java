package io.greenloop.bench;

import io.greenloop.testkit.samples.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * How many jobs a second are accepted over REST, their code taken in and stored included. One job may be at work, and that one
 * waits for a model that never answers, so that accepting has the machine for itself as it would with workers elsewhere.
 */
final class AcceptanceRate {

    private static final int CLIENTS = 8;
    private static final String SAMPLE = "wrong-operator";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration TICK = Duration.ofMillis(100);

    private final Duration measured;

    AcceptanceRate(Duration measured) {
        this.measured = measured;
    }

    /** Accepted jobs per second; all are cancelled afterwards with the system they are in. */
    double measure() {
        try (var silence = new ServerSocket(0, CLIENTS, InetAddress.getLoopbackAddress());
                var workplace = Workplace.create(settings(silence.getLocalPort()))) {
            var standalone = workplace.standalone();
            standalone.start();
            standalone.awaitHealthy();
            var client = new JobsClient(standalone);
            var project = Samples.named(SAMPLE).copyInto(Files.createDirectories(standalone.projects()));
            occupy(client, project);
            return accepted(client, project);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> settings(int port) {
        return Map.of(
                "greenloop.orchestrator.running-jobs", "1",
                "greenloop.models.spark.url", "http://127.0.0.1:%d/v1".formatted(port),
                "greenloop.models.spark.timeout", "PT10M");
    }

    private static void occupy(JobsClient client, Path project) {
        client.submit(project, "occupies", List.of("SPARK"));
        var until = Instant.now().plus(PATIENCE);
        while (client.phases().stream().noneMatch(phases -> phases.containsValue("PROPOSING"))) {
            if (Instant.now().isAfter(until)) {
                throw new BenchFailure("no job came to ask the silent model in " + PATIENCE);
            }
            Pause.of(TICK);
        }
    }

    private double accepted(JobsClient client, Path project) {
        Queue<String> jobs = new ConcurrentLinkedQueue<>();
        var begun = System.nanoTime();
        var until = begun + measured.toNanos();
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            var clients = IntStream.range(0, CLIENTS)
                    .mapToObj(number -> CompletableFuture.runAsync(
                            () -> {
                                for (var job = 0; System.nanoTime() < until; job++) {
                                    client.submit(project, number + "-" + job, List.of("SPARK"))
                                            .ifPresent(jobs::add);
                                }
                            },
                            threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(clients).join();
        } finally {
            threads.shutdownNow();
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        jobs.forEach(client::cancel);
        return jobs.size() / seconds;
    }
}
