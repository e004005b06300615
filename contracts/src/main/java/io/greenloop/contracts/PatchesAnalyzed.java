package io.greenloop.contracts;

import java.util.List;
import java.util.Objects;

/** What the gates say, one verdict for each candidate. */
public record PatchesAnalyzed(StepId step, List<GateVerdict> verdicts) implements StepEvent {

    public PatchesAnalyzed {
        Objects.requireNonNull(step, "step");
        verdicts = Bounded.list("verdicts", verdicts, Candidate.MOST_IN_A_BATCH);
    }

    @Override
    public String toString() {
        return "PatchesAnalyzed[step=%s, verdicts=%d]".formatted(step, verdicts.size());
    }
}
