package io.greenloop.worker;

import io.greenloop.contracts.StepId;
import io.greenloop.contracts.StopWork;
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

    void stop(StopWork stop) {
        running.forEach((step, progress) -> {
            if (step.jobId().equals(stop.jobId())
                    && (stop.step() == null || stop.step().equals(step))) {
                progress.stop();
            }
        });
    }
}
