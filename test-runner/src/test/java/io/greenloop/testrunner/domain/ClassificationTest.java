package io.greenloop.testrunner.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.LocatedProblem;
import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.report.ReportedTest;
import io.greenloop.testrunner.sandbox.SandboxResult.End;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassificationTest {

    private static final Set<TestId> NONE = Set.of();
    private static final Set<TestId> ONE = Set.of(new TestId("", "a.B", "c"));

    @Test
    void aBuildThatRanTestsWhichAllPassedIsGreen() {
        assertThat(Classification.of(build(End.EXITED, 0, List.of(), false, 3, NONE, NONE, NONE)))
                .isEmpty();
    }

    @Test
    void aBuildWithoutTestsIsNotGreen() {
        assertThat(Classification.of(build(End.EXITED, 0, List.of(), false, 0, NONE, NONE, NONE)))
                .contains(FailureKind.NO_TESTS);
    }

    @Test
    void whatDoesNotResolveComesBeforeWhatDoesNotCompileAndWhatFails() {
        var dependency = problem(FailureKind.DEPENDENCY_ERROR);
        var compile = problem(FailureKind.COMPILE_ERROR);

        assertThat(Classification.of(build(End.EXITED, 1, List.of(compile, dependency), false, 3, ONE, NONE, NONE)))
                .contains(FailureKind.DEPENDENCY_ERROR);
        assertThat(Classification.of(build(End.EXITED, 1, List.of(compile), true, 3, ONE, NONE, NONE)))
                .contains(FailureKind.COMPILE_ERROR);
    }

    @Test
    void whatEndsABuildBeforeItsTestsIsOfTheEnvironmentUnlessATestFailed() {
        var goal = problem(FailureKind.ENVIRONMENT);

        assertThat(Classification.of(build(End.EXITED, 1, List.of(goal), false, 0, NONE, NONE, NONE)))
                .contains(FailureKind.ENVIRONMENT);
        assertThat(Classification.of(build(End.EXITED, 1, List.of(goal), false, 3, ONE, NONE, NONE)))
                .contains(FailureKind.TEST_FAILURE);
    }

    @Test
    void aBuildThatWasEndedTimedOutOrCrashed() {
        assertThat(Classification.of(build(End.TIMED_OUT, 0, List.of(), false, 3, ONE, NONE, NONE)))
                .contains(FailureKind.TIMEOUT);
        assertThat(Classification.of(build(End.OUT_OF_MEMORY, 0, List.of(), false, 3, ONE, NONE, NONE)))
                .contains(FailureKind.CRASH);
    }

    @Test
    void testsThatFailComeBeforeFlakyOnesAndThoseThatLackSomething() {
        assertThat(Classification.of(build(End.EXITED, 0, List.of(), false, 3, ONE, ONE, ONE)))
                .contains(FailureKind.TEST_FAILURE);
        assertThat(Classification.of(build(End.EXITED, 0, List.of(), true, 3, NONE, ONE, ONE)))
                .contains(FailureKind.CRASH);
        assertThat(Classification.of(build(End.EXITED, 0, List.of(), false, 3, NONE, ONE, ONE)))
                .contains(FailureKind.FLAKY);
        assertThat(Classification.of(build(End.EXITED, 0, List.of(), false, 3, NONE, NONE, ONE)))
                .contains(FailureKind.ENVIRONMENT);
    }

    @Test
    void aBuildThatFailsWithoutAnyReasonWeKnowIsNeverGreen() {
        assertThat(Classification.of(build(End.EXITED, 1, List.of(), false, 3, NONE, NONE, NONE)))
                .contains(FailureKind.CRASH);
    }

    @Test
    void aMissingNetworkIsKnownByTheExceptionAndNotByWhatAnAssertionQuotes() {
        assertThat(EnvironmentTrouble.isShownBy(failure("java.net.UnknownHostException", "example.com", "")))
                .isTrue();
        assertThat(EnvironmentTrouble.isShownBy(failure(
                        "java.lang.IllegalStateException", "no answer", "Caused by: java.net.UnknownHostException: x")))
                .isTrue();
        assertThat(EnvironmentTrouble.isShownBy(
                        failure("org.opentest4j.AssertionFailedError", "expected java.net.UnknownHostException", "")))
                .isFalse();
        assertThat(EnvironmentTrouble.isShownBy(failure("java.lang.NullPointerException", "", "")))
                .isFalse();
    }

    private static ReportedTest failure(String type, String message, String trace) {
        return new ReportedTest(
                new TestId("", "a.B", "c"), ReportedTest.Status.FAILED, type, message, trace, Duration.ZERO);
    }

    private static LocatedProblem problem(FailureKind kind) {
        return new LocatedProblem(kind, "pom.xml", 1, "x", "y");
    }

    private static BuildEvidence build(
            End end,
            int exit,
            List<LocatedProblem> problems,
            boolean crashed,
            int executed,
            Set<TestId> failing,
            Set<TestId> flaky,
            Set<TestId> environment) {
        return new BuildEvidence(end, exit, problems, crashed, false, executed, failing, flaky, environment);
    }
}
