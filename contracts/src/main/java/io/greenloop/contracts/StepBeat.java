package io.greenloop.contracts;

import java.util.Objects;

/** The worker is still at it: a step's deadline counts from its last beat. */
public record StepBeat(StepId step, String worker, String note) implements StepEvent {

    public StepBeat {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(worker, "worker");
        note = Bounded.text(note, 200);
    }

    @Override
    public boolean isResult() {
        return false;
    }
}
