package io.greenloop.embedded;

/** The broker or the database could not be started or stopped; the message says which, where, and what to do about it. */
public final class InfrastructureFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InfrastructureFailure(String message) {
        super(message);
    }

    public InfrastructureFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
