package io.greenloop.testrunner.lane;

import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.testrunner.domain.TestTally;
import io.greenloop.testrunner.domain.VerdictRule;
import java.util.List;

/** What trying a candidate in one way showed. */
record TrialOutcome(VerdictRule.Decision decision, TestTally tally) {

    static TrialOutcome notCompiling(String why) {
        return new TrialOutcome(
                new VerdictRule.Decision(Verdict.NOT_COMPILING, why, List.of()), TestTally.of(List.of()));
    }
}
