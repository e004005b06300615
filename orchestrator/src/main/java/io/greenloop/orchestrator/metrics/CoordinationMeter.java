package io.greenloop.orchestrator.metrics;

import io.greenloop.contracts.JobId;
import io.greenloop.contracts.Topics;
import io.greenloop.orchestrator.JobEnded;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Measures the orchestrator's own part of an iteration: from a step's result to the next command, stored by the broker. */
@Startup
@ApplicationScoped
public class CoordinationMeter {

    private static final Set<String> COMMANDS =
            Set.of(Topics.TESTS_COMMANDS, Topics.PATCHES_COMMANDS, Topics.ANALYSIS_COMMANDS);
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(200),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final ConcurrentMap<JobId, Long> received = new ConcurrentHashMap<>();
    private final Timer timer;

    @Inject
    CoordinationMeter(MeterRegistry meters) {
        timer = Timer.builder("greenloop.coordination")
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
    }

    /** A result came in; a job waits for one at a time. */
    public void received(JobId job) {
        received.put(job, System.nanoTime());
    }

    /** It changed nothing, so that no command follows from it. */
    public void ignored(JobId job) {
        received.remove(job);
    }

    public void published(JobId job, String topic) {
        if (!COMMANDS.contains(topic)) {
            return;
        }
        var since = received.remove(job);
        if (since != null) {
            timer.record(Duration.ofNanos(System.nanoTime() - since));
        }
    }

    void onEnded(@Observes(during = TransactionPhase.AFTER_COMPLETION) JobEnded ended) {
        received.remove(ended.id());
    }
}
