package io.greenloop.testrunner.lane;

import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.testrunner.domain.TestTally;
import io.greenloop.testrunner.domain.VerdictRule;
import java.util.List;

/**
 * What trying a candidate in one way showed.
 *
 * @param sameAs id of the candidate of the same bytecode that was run in its place; empty when it was run itself
 */
record TrialOutcome(VerdictRule.Decision decision, TestTally tally, String sameAs) {

    TrialOutcome(VerdictRule.Decision decision, TestTally tally) {
        this(decision, tally, "");
    }

    static TrialOutcome notCompiling(String why) {
        return new TrialOutcome(
                new VerdictRule.Decision(Verdict.NOT_COMPILING, why, List.of()), TestTally.of(List.of()));
    }
}
