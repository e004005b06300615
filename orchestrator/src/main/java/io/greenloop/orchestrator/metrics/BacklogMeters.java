package io.greenloop.orchestrator.metrics;

import io.greenloop.contracts.JobPhase;
import io.greenloop.orchestrator.Backlog;
import io.greenloop.orchestrator.Backlog.Waiting;
import io.greenloop.orchestrator.RepositorySettings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Shows how much there is to do and what it takes on disk. Counted at intervals and not when somebody asks, so that asking is
 * cheap; what could not be counted stays as it was.
 */
@ApplicationScoped
public class BacklogMeters {

    private static final Logger LOG = Logger.getLogger(BacklogMeters.class);

    private final Backlog backlog;
    private final Path repositories;
    private volatile Map<JobPhase, Long> jobs = Map.of();
    private volatile Waiting outbox = new Waiting(0, Duration.ZERO);
    private volatile long bytes;

    @Inject
    BacklogMeters(Backlog backlog, RepositorySettings settings, MeterRegistry meters) {
        this.backlog = backlog;
        this.repositories = settings.root();
        for (var phase : JobPhase.values()) {
            Gauge.builder("greenloop.jobs", () -> jobs.getOrDefault(phase, 0L))
                    .tag("phase", phase.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
        Gauge.builder("greenloop.outbox.messages", () -> outbox.messages()).register(meters);
        Gauge.builder("greenloop.outbox.oldest.seconds", () -> outbox.oldest().toMillis() / 1000.0)
                .register(meters);
        Gauge.builder("greenloop.repositories.bytes", () -> bytes).register(meters);
        Gauge.builder(
                        "greenloop.repositories.free.bytes",
                        () -> repositories.toFile().getUsableSpace())
                .register(meters);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        jobs = backlog.jobs();
        outbox = backlog.outbox();
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void weigh() {
        if (!Files.isDirectory(repositories)) {
            return;
        }
        try (var files = Files.walk(repositories)) {
            bytes = files.map(Path::toFile)
                    .filter(File::isFile)
                    .mapToLong(File::length)
                    .sum();
        } catch (IOException | java.io.UncheckedIOException changing) {
            LOG.debugf("repositories not weighed cause=%s", changing.getClass().getSimpleName());
        }
    }
}
