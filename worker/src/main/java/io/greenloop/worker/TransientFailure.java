package io.greenloop.worker;

import io.greenloop.contracts.Failure;
import io.greenloop.contracts.FailureNumber;
import io.greenloop.workspace.FullDisk;

/** Trouble in the world outside that may be over when the step is issued again. */
public final class TransientFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureNumber number;

    /** @param message one sentence without secrets; the user may see it */
    public TransientFailure(String message, Throwable cause) {
        this(FullDisk.isCauseOf(cause) ? FailureNumber.DISK_FULL : FailureNumber.OUTSIDE_TROUBLE, message, cause);
    }

    /** @param message one sentence without secrets; the user may see it */
    public TransientFailure(FailureNumber number, String message, Throwable cause) {
        super(message, cause);
        this.number = number;
    }

    /** What the user sees. */
    public Failure failure() {
        var full = number == FailureNumber.DISK_FULL ? "; the disk is full" : "";
        return number.because(getMessage() + full);
    }
}
