package io.greenloop.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;

/**
 * The step could not be done.
 *
 * @param log blob id of what was printed up to then, bounded; empty when nothing was stored
 */
public record StepFailed(
        StepId step,
        Failure failure,
        boolean retryable,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String log) implements StepEvent {

    public StepFailed {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(failure, "failure");
        log = log == null ? "" : log;
    }

    /** The same without a log. */
    public StepFailed(StepId step, Failure failure, boolean retryable) {
        this(step, failure, retryable, "");
    }
}
