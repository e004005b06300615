package io.greenloop.orchestrator.deadletter;

/** The broker did not show its dead letters, or did not take one back; it may later. */
public final class LettersUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LettersUnavailable(String reason) {
        super(reason);
    }

    LettersUnavailable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
