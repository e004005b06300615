package io.greenloop.testrunner.domain;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.sandbox.SandboxResult;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was seen of one candidate that compiles.
 *
 * @param target tests it has to turn green
 * @param baseline how every test ended before
 */
public record CandidateEvidence(
        List<Run> runs, TestTally tally, Set<TestId> target, Map<TestId, BaselineDetails.Outcome> baseline) {

    /**
     * One run of a JVM.
     *
     * @param complete whether all it had to say arrived, and nothing strange with it
     * @param sentinels whether our own tests among the project's behaved
     */
    public record Run(SandboxResult.End end, int exitCode, boolean complete, boolean sentinels) {}

    public CandidateEvidence {
        runs = List.copyOf(runs);
        target = Set.copyOf(target);
        baseline = Map.copyOf(baseline);
    }
}
