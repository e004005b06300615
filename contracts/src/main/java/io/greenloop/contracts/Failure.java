package io.greenloop.contracts;

import java.util.Objects;

/**
 * A failure that a user sees.
 *
 * @param number stable, unique for its cause
 * @param kind whose fault it is
 * @param message one sentence without secrets
 */
public record Failure(int number, Kind kind, String message) {

    /** Whose fault a failure is. */
    public enum Kind {
        INPUT,
        RESOURCES,
        INTERNAL
    }

    public Failure {
        Objects.requireNonNull(kind, "kind");
        message = Bounded.text(message, FailureSignature.LONGEST_MESSAGE);
    }

    @Override
    public String toString() {
        return "GL-%04d %s: %s".formatted(number, kind, message);
    }
}
