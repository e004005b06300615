package io.greenloop.worker;

/** Trouble in the world outside that may be over when the step is issued again. */
public final class TransientFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message one sentence without secrets; the user may see it */
    public TransientFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
