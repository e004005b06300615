package io.greenloop.contracts;

import java.util.Objects;

/** A worker took the step up. */
public record StepStarted(StepId step, String worker) implements StepEvent {

    public StepStarted {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(worker, "worker");
    }

    @Override
    public boolean isResult() {
        return false;
    }
}
