package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.Bounded;
import io.greenloop.contracts.Failure;
import io.greenloop.contracts.Outcome;
import java.time.Instant;
import java.util.Objects;

/**
 * How and why a job ended.
 *
 * @param failure why it could not be done; null when it could
 */
public record Ending(Outcome outcome, String reason, Instant at, Failure failure) {

    public Ending {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(at, "at");
        reason = Bounded.text(reason, 600);
    }

    /** The end of a job that was done. */
    Ending(Outcome outcome, String reason, Instant at) {
        this(outcome, reason, at, null);
    }
}
