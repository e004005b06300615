package io.greenloop.contracts;

import java.util.Objects;

/** The step could not be done. */
public record StepFailed(StepId step, Failure failure, boolean retryable) implements StepEvent {

    public StepFailed {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(failure, "failure");
    }
}
