package io.greenloop.testrunner.lane;

import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.domain.SentinelAnswer;
import io.greenloop.testrunner.report.ReportedTest;
import io.greenloop.testrunner.sandbox.SandboxResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a child ended and what its journal claims.
 *
 * @param complete whether the journal ends as it should, with the right number of entries and nothing strange in between
 * @param lines ids of the marked lines that each test reached
 */
record ForkedOutcome(
        SandboxResult.End end,
        int exitCode,
        boolean complete,
        SentinelAnswer sentinels,
        List<ReportedTest> tests,
        Map<TestId, Set<Integer>> lines,
        Duration took) {

    ForkedOutcome {
        tests = List.copyOf(tests);
        lines = Map.copyOf(lines);
    }

    /** In words that go on after "a child". */
    String oddity() {
        if (end != SandboxResult.End.EXITED) {
            return "was ended: " + end;
        }
        if (exitCode != 0) {
            return "ended with " + exitCode;
        }
        return complete ? "got wrong answers from the tests that watch it" : "left an incomplete journal";
    }

    /** Whether the run can be believed as far as can be seen from itself. */
    boolean isSound() {
        return end == SandboxResult.End.EXITED && exitCode == 0 && complete && sentinels == SentinelAnswer.BEHAVED;
    }
}
