package io.greenloop.orchestrator;

import io.greenloop.contracts.JobPhase;
import io.greenloop.orchestrator.persistence.JobStore;
import io.greenloop.orchestrator.persistence.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** What the orchestrator has to do, counted. */
@ApplicationScoped
public class Backlog {

    private final JobStore jobs;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    Backlog(JobStore jobs, Outbox outbox, Clock clock) {
        this.jobs = jobs;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** How many jobs are in each phase that has any. */
    @Transactional
    public Map<JobPhase, Long> jobs() {
        return jobs.countByPhase();
    }

    /** What waits to be published. */
    @Transactional
    public Waiting outbox() {
        var messages = outbox.count();
        var age = outbox.oldest()
                .map(since -> Duration.between(since, clock.instant()))
                .filter(waited -> !waited.isNegative())
                .orElse(Duration.ZERO);
        return new Waiting(messages, age);
    }

    /**
     * Messages in the outbox.
     *
     * @param oldest how long the first of them has waited; zero when there is none
     */
    public record Waiting(long messages, Duration oldest) {}
}
