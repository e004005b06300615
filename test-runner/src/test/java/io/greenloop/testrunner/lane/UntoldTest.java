package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.domain.TestTally;
import io.greenloop.testrunner.report.ReportedTest;
import io.greenloop.testrunner.report.ReportedTest.Status;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UntoldTest {

    private static final TestId SAME = test("core", "same");
    private static final TestId OFTEN = test("core", "often");
    private static final TestId OF_CHILDREN_ALONE = test("core", "slow");

    @Test
    void testsThatChildrenRunMoreOrLessOftenThanTheBuildAreToldByTheBuildAlone() {
        var untold = Untold.between(Map.of(), tally(SAME, OFTEN, OFTEN), tally(SAME, OFTEN, OF_CHILDREN_ALONE));

        assertThat(untold.tests()).containsExactlyInAnyOrder(OFTEN, OF_CHILDREN_ALONE);
        assertThat(untold.has(SAME)).isFalse();
        assertThat(untold.reason())
                .isEqualTo("2 tests that end differently in children, core:a.BTest#often among them");
    }

    @Test
    void childrenRefuteByWhatTheySeeOfAGroup() {
        var untold = Untold.between(Map.of("app", "it has no known test framework"), tally(), tally(OFTEN));
        var group = group(SAME, OFTEN, test("app", "starts"));

        assertThat(untold.told(group).orElseThrow().tests()).containsExactly(SAME);
        assertThat(untold.told(group(OFTEN))).isEmpty();
        assertThat(untold.reason()).startsWith("module 'app': it has no known test framework; 1 tests");
    }

    private static FailureGroup group(TestId... tests) {
        var failures = Arrays.stream(tests)
                .map(test -> new FailureSignature(test, FailureKind.TEST_FAILURE, "", "", List.of()))
                .toList();
        return new FailureGroup(FailureKind.TEST_FAILURE, failures, List.of());
    }

    private static TestTally tally(TestId... ran) {
        return TestTally.of(Arrays.stream(ran)
                .map(test -> new ReportedTest(test, Status.PASSED, "", "", "", Duration.ZERO))
                .toList());
    }

    private static TestId test(String module, String method) {
        return new TestId(module, "a.BTest", method);
    }
}
