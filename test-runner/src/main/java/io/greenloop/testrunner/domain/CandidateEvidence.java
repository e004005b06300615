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
 * @param unseen tests that the compiled classes have and no report names, where no baseline could tell which tests there are
 */
public record CandidateEvidence(
        List<Run> runs,
        TestTally tally,
        Set<TestId> target,
        Map<TestId, BaselineDetails.Outcome> baseline,
        Set<TestId> unseen) {

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
        unseen = Set.copyOf(unseen);
    }

    /** Where the baseline knows every test. */
    public CandidateEvidence(
            List<Run> runs, TestTally tally, Set<TestId> target, Map<TestId, BaselineDetails.Outcome> baseline) {
        this(runs, tally, target, baseline, Set.of());
    }
}
