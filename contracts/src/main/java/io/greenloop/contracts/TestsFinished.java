package io.greenloop.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;

/**
 * What the tests showed.
 *
 * @param report of the code at the commit (to reproduce) or with the winner (to confirm); null to validate
 * @param results one for each candidate that was run
 * @param log blob id of what is told of each candidate; empty when none was stored, or when the report names a log
 */
public record TestsFinished(
        StepId step,
        TestReport report,
        List<CandidateResult> results,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String log)
        implements StepEvent {

    public TestsFinished {
        Objects.requireNonNull(step, "step");
        results = Bounded.list("results", results, Candidate.MOST_IN_A_BATCH);
        if (report == null && results.isEmpty()) {
            throw new IllegalArgumentException("step %s finished without a report or a result".formatted(step));
        }
        log = log == null ? "" : log;
    }

    /** The same without a log of its own. */
    public TestsFinished(StepId step, TestReport report, List<CandidateResult> results) {
        this(step, report, results, "");
    }

    @Override
    public String toString() {
        return "TestsFinished[step=%s, report=%s, results=%d]".formatted(step, report, results.size());
    }
}
