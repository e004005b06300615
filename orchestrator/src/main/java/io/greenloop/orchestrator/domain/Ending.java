package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.Bounded;
import io.greenloop.contracts.Outcome;
import java.time.Instant;
import java.util.Objects;

/** How and why a job ended. */
public record Ending(Outcome outcome, String reason, Instant at) {

    public Ending {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(at, "at");
        reason = Bounded.text(reason, 600);
    }
}
