package io.greenloop.bench;

import io.greenloop.testkit.samples.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Hands jobs in while the system dies and comes back: each is sent again under its key until it is answered. */
final class Submissions {

    private static final List<String> TEMPLATES_ALONE = List.of("TEMPLATE");
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private final JobsClient client;
    private final Path projects;
    private final CrashPlan plan;
    private final Semaphore allowed = new Semaphore(0);
    private final Map<String, Sample> accepted = new ConcurrentHashMap<>();
    private CompletableFuture<Void> all = CompletableFuture.completedFuture(null);

    Submissions(JobsClient client, Path projects, CrashPlan plan) {
        this.client = client;
        this.projects = projects;
        this.plan = plan;
    }

    /** Begins in the background. */
    void begin() {
        all = CompletableFuture.runAsync(this::submitAll, task -> {
            var thread = new Thread(task, "submissions");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** Lets so many more be handed in. */
    void allow(int jobs) {
        allowed.release(jobs);
    }

    /** Waits until all that the plan knows are accepted. */
    void awaitAll() {
        allow(plan.jobs());
        try {
            all.join();
        } catch (CompletionException e) {
            throw new BenchFailure(
                    "a job could not be handed in: " + e.getCause().getMessage(), e);
        }
    }

    /** The sample of each accepted job by the job's id. */
    Map<String, Sample> accepted() {
        return Map.copyOf(accepted);
    }

    private void submitAll() {
        for (var job = 0; job < plan.jobs(); job++) {
            var sample = plan.sample(job);
            var project = sample.copyInto(folder(job));
            var key = "crash-" + job;
            allowed.acquireUninterruptibly();
            accepted.put(answered(() -> client.submit(project, key, TEMPLATES_ALONE)), sample);
        }
    }

    private static String answered(Supplier<Optional<String>> request) {
        for (var answer = request.get(); ; answer = request.get()) {
            if (answer.isPresent()) {
                return answer.get();
            }
            Pause.of(BETWEEN_TRIES);
        }
    }

    private Path folder(int job) {
        try {
            return Files.createDirectories(projects.resolve("job-" + job));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
