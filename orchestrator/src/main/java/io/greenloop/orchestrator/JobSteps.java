package io.greenloop.orchestrator;

import io.greenloop.contracts.JobId;
import io.greenloop.contracts.StepEvent;
import io.greenloop.contracts.StepId;
import io.greenloop.contracts.StepStarted;
import io.greenloop.orchestrator.domain.StepOutcome;
import io.greenloop.orchestrator.persistence.StepLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The steps of jobs as they were run, for people; nothing is ever decided by them. */
@ApplicationScoped
public class JobSteps {

    private final StepLog log;

    @Inject
    JobSteps(StepLog log) {
        this.log = log;
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
            log.ended(event.step(), StepOutcome.of(event), now);
        }
    }

    void dropped(JobId job, Instant now) {
        log.dropped(job, now);
    }
}
