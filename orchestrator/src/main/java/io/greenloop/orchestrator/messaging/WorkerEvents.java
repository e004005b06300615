package io.greenloop.orchestrator.messaging;

import static java.time.temporal.ChronoUnit.MINUTES;

import io.greenloop.contracts.Envelope;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.StepEvent;
import io.greenloop.orchestrator.EventOutcome;
import io.greenloop.orchestrator.Jobs;
import io.greenloop.orchestrator.metrics.CoordinationMeter;
import io.greenloop.orchestrator.persistence.DatabaseAway;
import io.smallrye.faulttolerance.api.RetryWhen;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** What workers say. What cannot be read goes to the dead-letter topic of its channel; a database that is away is waited for. */
@ApplicationScoped
class WorkerEvents {

    private static final Logger LOG = Logger.getLogger(WorkerEvents.class);

    /** Below the age at which the channels take an event for lost. */
    private static final int PATIENCE_MINUTES = 5;

    private final Jobs jobs;
    private final CoordinationMeter coordination;

    @Inject
    WorkerEvents(Jobs jobs, CoordinationMeter coordination) {
        this.jobs = jobs;
        this.coordination = coordination;
    }

    @Incoming("tests-events-in")
    @Blocking("orchestrator-events")
    @Retry(maxRetries = -1, maxDuration = PATIENCE_MINUTES, durationUnit = MINUTES, delay = 500, jitter = 250)
    @RetryWhen(exception = DatabaseAway.class)
    void onTests(byte[] message) {
        apply(Envelope.fromBytes(message));
    }

    @Incoming("patches-events-in")
    @Blocking("orchestrator-events")
    @Retry(maxRetries = -1, maxDuration = PATIENCE_MINUTES, durationUnit = MINUTES, delay = 500, jitter = 250)
    @RetryWhen(exception = DatabaseAway.class)
    void onPatches(byte[] message) {
        apply(Envelope.fromBytes(message));
    }

    @Incoming("analysis-events-in")
    @Blocking("orchestrator-events")
    @Retry(maxRetries = -1, maxDuration = PATIENCE_MINUTES, durationUnit = MINUTES, delay = 500, jitter = 250)
    @RetryWhen(exception = DatabaseAway.class)
    void onAnalysis(byte[] message) {
        apply(Envelope.fromBytes(message));
    }

    private void apply(Envelope message) {
        var result = result(message);
        result.ifPresent(coordination::received);
        var outcome = jobs.apply(message);
        if (outcome != EventOutcome.APPLIED) {
            result.ifPresent(coordination::ignored);
        }
        LOG.debugf("event jobId=%s data=%s outcome=%s", message.subject(), message.data(), outcome);
    }

    private static Optional<JobId> result(Envelope message) {
        return message.data() instanceof StepEvent event && event.isResult()
                ? Optional.of(event.step().jobId())
                : Optional.empty();
    }
}
