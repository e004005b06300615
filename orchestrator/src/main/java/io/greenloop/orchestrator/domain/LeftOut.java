package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.TestId;
import io.greenloop.contracts.TestReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Tests that a job leaves out of its verdict, since they lack something here or are flaky. They were so before anything was changed, so
 * that they must not make a patch that heals all others no patch; whoever reads the verdict is told of them.
 */
final class LeftOut {

    private LeftOut() {}

    /** Whether all tests of a healed project pass but for those that were left out before, too. */
    static boolean isAllThatIsLeft(TestReport before, TestReport after) {
        if (after.kind() != FailureKind.ENVIRONMENT && after.kind() != FailureKind.FLAKY) {
            return false;
        }
        return after.passed() > 0
                && after.failures().isEmpty()
                && after.problems().isEmpty()
                && new HashSet<>(of(before)).containsAll(of(after));
    }

    static String sentence(TestReport report) {
        var tests = of(report);
        return "%s, leaving out %d that were flaky before or need what the sandbox does not offer, %s among them"
                .formatted(AllPass.sentence(report), tests.size(), tests.get(0));
    }

    private static List<TestId> of(TestReport report) {
        var tests = new ArrayList<>(report.environment());
        tests.addAll(report.flaky());
        return tests;
    }
}
