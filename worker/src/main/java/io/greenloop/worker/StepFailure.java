package io.greenloop.worker;

import io.greenloop.contracts.Failure;
import java.util.Objects;

/** A step that cannot be done, with the failure that the user sees. */
public final class StepFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;
    private final boolean retryable;

    /** @param retryable whether the same command may succeed later */
    public StepFailure(Failure failure, boolean retryable) {
        super(failure.toString());
        this.failure = Objects.requireNonNull(failure, "failure");
        this.retryable = retryable;
    }

    public Failure failure() {
        return failure;
    }

    public boolean isRetryable() {
        return retryable;
    }
}
