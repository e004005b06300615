package io.greenloop.orchestrator.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * The time that a job stands aside until somebody says whether what fails here is what is meant.
 *
 * @param since when it began
 * @param resumed when it was over; null while it lasts
 */
public record Parking(Instant since, Instant resumed) {

    public Parking {
        Objects.requireNonNull(since, "since");
    }

    /** How long it has taken by the moment given. */
    Duration took(Instant now) {
        return Duration.between(since, resumed == null ? now : resumed);
    }
}
