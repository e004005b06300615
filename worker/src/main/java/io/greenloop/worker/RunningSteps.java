package io.greenloop.worker;

import io.greenloop.contracts.JobId;
import io.greenloop.contracts.StepId;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The steps this worker has under way, so that a redelivered one runs once at a time and a stopped job stops. */
final class RunningSteps {

    private final ConcurrentHashMap<StepId, RunningStep> running = new ConcurrentHashMap<>();

    /** Takes a step up; empty when this worker is already at it. */
    Optional<RunningStep> begin(StepId step) {
        var mine = new RunningStep();
        return running.putIfAbsent(step, mine) == null ? Optional.of(mine) : Optional.empty();
    }

    void end(StepId step) {
        running.remove(step);
    }

    void stop(JobId job) {
        running.forEach((step, progress) -> {
            if (step.jobId().equals(job)) {
                progress.stop();
            }
        });
    }
}
