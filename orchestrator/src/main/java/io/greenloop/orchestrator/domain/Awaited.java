package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.StepId;
import java.time.Instant;
import java.util.Objects;

/**
 * The one step a job waits for.
 *
 * @param issue how often its command went out, counted from 1
 * @param started whether a worker said that it took the step up
 * @param sign when the command went out or the worker last gave a sign of life
 */
public record Awaited(StepId step, int issue, boolean started, Instant sign) {

    public Awaited {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(sign, "sign");
    }

    static Awaited first(StepId step, Instant now) {
        return new Awaited(step, 1, false, now);
    }

    Awaited again(Instant now) {
        return new Awaited(step, issue + 1, false, now);
    }

    Awaited alive(Instant now) {
        return new Awaited(step, issue, true, now);
    }
}
