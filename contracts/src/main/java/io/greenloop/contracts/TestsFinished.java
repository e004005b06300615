package io.greenloop.contracts;

import java.util.List;
import java.util.Objects;

/**
 * What the tests showed.
 *
 * @param report of the code at the commit (to reproduce) or with the winner (to confirm); null to validate
 * @param results one for each candidate that was run
 */
public record TestsFinished(StepId step, TestReport report, List<CandidateResult> results) implements StepEvent {

    public TestsFinished {
        Objects.requireNonNull(step, "step");
        results = Bounded.list("results", results, Candidate.MOST_IN_A_BATCH);
        if (report == null && results.isEmpty()) {
            throw new IllegalArgumentException("step %s finished without a report or a result".formatted(step));
        }
    }

    @Override
    public String toString() {
        return "TestsFinished[step=%s, report=%s, results=%d]".formatted(step, report, results.size());
    }
}
