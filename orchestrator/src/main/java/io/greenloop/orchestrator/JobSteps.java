package io.greenloop.orchestrator;

import io.greenloop.contracts.JobId;
import io.greenloop.contracts.StepEvent;
import io.greenloop.contracts.StepId;
import io.greenloop.contracts.StepStarted;
import io.greenloop.orchestrator.domain.StepOutcome;
import io.greenloop.orchestrator.persistence.StepLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The steps of jobs as they were run, for people; nothing is ever decided by them. */
@ApplicationScoped
public class JobSteps {

    private final StepLog log;
    private final Event<StepHeard> heard;

    @Inject
    JobSteps(StepLog log, Event<StepHeard> heard) {
        this.log = log;
        this.heard = heard;
    }

    /** In the order in which they were first asked for. */
    @Transactional
    public List<StepRecord> of(JobId job) {
        return log.of(job);
    }

    @Transactional
    public Optional<StepRecord> find(StepId step) {
        return log.find(step);
    }

    /** Needs a transaction, as everything below. */
    void issued(StepId step, Instant now) {
        log.issued(step, now);
    }

    void heard(StepEvent event, Instant now) {
        if (event instanceof StepStarted started) {
            log.started(started.step(), started.worker(), now);
            return;
        }
        if (event.isResult()) {
            var took = log.find(event.step())
                    .map(StepRecord::startedAt)
                    .map(since -> Duration.between(since, now))
                    .orElse(Duration.ZERO);
            log.ended(event.step(), StepOutcome.of(event), now);
            heard.fire(new StepHeard(event, took));
        }
    }

    void dropped(JobId job, Instant now) {
        log.dropped(job, now);
    }
}
