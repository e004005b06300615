package io.greenloop.orchestrator;

import io.greenloop.contracts.StepEvent;
import java.time.Duration;
import java.util.Objects;

/**
 * Says within the process that a step's result was taken in; observe it after the transaction.
 *
 * @param took from being taken up by a worker; zero where nobody said so
 */
public record StepHeard(StepEvent event, Duration took) {

    public StepHeard {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(took, "took");
    }
}
