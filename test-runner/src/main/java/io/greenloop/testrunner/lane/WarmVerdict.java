package io.greenloop.testrunner.lane;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.domain.CandidateEvidence;
import io.greenloop.testrunner.domain.TestTally;
import io.greenloop.testrunner.domain.VerdictRule;
import io.greenloop.testrunner.domain.VerdictRule.Decision;
import io.greenloop.testrunner.report.ReportedTest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says no to a candidate by what warm workers told of it, and never yes. Thread-safe. */
final class WarmVerdict {

    private final Set<TestId> target;
    private final Map<TestId, BaselineDetails.Outcome> baseline;
    private final WarmTests tests;

    /** @param target tests that candidates are to turn green */
    WarmVerdict(Set<TestId> target, Map<TestId, BaselineDetails.Outcome> baseline, WarmTests tests) {
        this.target = Set.copyOf(target);
        this.baseline = Map.copyOf(baseline);
        this.tests = tests;
    }

    /**
     * What a run shows, with those before it.
     *
     * @param usual steps that the tests took without a change
     * @param seen tests of all runs of this candidate so far
     * @param ran tests that were to run in them
     * @return empty when the candidate survived so far, or nobody can tell
     */
    Optional<TrialOutcome> of(WarmRun run, UsualSteps usual, List<ReportedTest> seen, Set<TestId> ran) {
        var tally = TestTally.of(seen);
        if (run.isBroken()) {
            return Optional.empty();
        }
        if (run.ranDry()) {
            return Optional.of(new TrialOutcome(
                    new Decision(
                            Verdict.TIMEOUT,
                            "the tests took more than %d steps, where they took %d before, or filled the heap"
                                    .formatted(usual.fuel(), usual.most()),
                            List.of()),
                    tally));
        }
        var expected = new HashMap<>(baseline);
        expected.keySet().retainAll(ran);
        var evidence = new CandidateEvidence.Run(run.end(), run.exitCode(), run.complete(), true);
        var decision = VerdictRule.decide(new CandidateEvidence(List.of(evidence), tally, targetsSeen(seen), expected));
        tests.killed(decision.newlyBroken());
        var undecided = decision.verdict() == Verdict.PLAUSIBLE || decision.verdict() == Verdict.UNKNOWN;
        return undecided ? Optional.empty() : Optional.of(new TrialOutcome(decision, tally));
    }

    /** Those of other modules may not have had their turn yet. */
    private Set<TestId> targetsSeen(List<ReportedTest> seen) {
        var modules = new HashSet<String>();
        seen.forEach(test -> modules.add(test.test().module()));
        var targets = new HashSet<>(target);
        targets.removeIf(test -> !modules.isEmpty() && !modules.contains(test.module()));
        return targets;
    }
}
