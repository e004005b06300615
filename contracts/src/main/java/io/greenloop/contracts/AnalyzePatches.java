package io.greenloop.contracts;

import java.util.List;
import java.util.Objects;

/**
 * Ask every gate about every candidate.
 *
 * @param target what the job has to turn green: a message that the failing test demands may change
 * @param details blob id of the {@link BaselineDetails} at {@code commit}
 */
public record AnalyzePatches(
        StepId step, String commit, List<Candidate> candidates, FailureGroup target, GatePolicy policy, String details)
        implements StepCommand {

    public AnalyzePatches {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(commit, "commit");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(policy, "policy");
        candidates = Candidate.batch("AnalyzePatches", candidates);
        details = details == null ? "" : details;
    }

    @Override
    public String toString() {
        return "AnalyzePatches[step=%s, candidates=%d]".formatted(step, candidates.size());
    }
}
