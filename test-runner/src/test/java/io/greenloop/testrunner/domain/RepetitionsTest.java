package io.greenloop.testrunner.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.domain.Repetitions.Run;
import io.greenloop.testrunner.report.ReportedTest;
import io.greenloop.testrunner.report.ReportedTest.Status;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepetitionsTest {

    private static final TestId TEST = new TestId("", "a.B", "c");

    @Test
    void aTestThatFailsInEveryRunIsBroken() {
        var runs = new Repetitions(List.of(failing()), List.of(failing(), failing()));

        assertThat(runs.failing()).containsExactly(TEST);
        assertThat(runs.flaky()).isEmpty();
        assertThat(runs.disputed()).isEmpty();
    }

    @Test
    void aTestThatChildrenSeeBothWaysIsFlaky() {
        var runs = new Repetitions(List.of(failing()), List.of(passing(), failing(), passing()));

        assertThat(runs.flaky()).containsExactly(TEST);
        assertThat(runs.failing()).isEmpty();
        assertThat(runs.evidence(TEST)).isEqualTo("a.B#c failed in 2 of 4 runs: one, one; passed: other, other");
    }

    @Test
    void aTestThatTheBuildSeesOneWayAndChildrenTheOtherIsDisputed() {
        var runs = new Repetitions(List.of(failing(), failing()), List.of(passing(), passing()));

        assertThat(runs.disputed()).containsExactly(TEST);
        assertThat(runs.flaky()).isEmpty();
        assertThat(runs.failing()).containsExactly(TEST);
    }

    @Test
    void aTestThatTheBuildItselfSeesBothWaysIsFlaky() {
        var runs = new Repetitions(List.of(failing(), passing()), List.of());

        assertThat(runs.flaky()).containsExactly(TEST);
    }

    private static Run failing() {
        return new Run("one", tally(Status.FAILED));
    }

    private static Run passing() {
        return new Run("other", tally(Status.PASSED));
    }

    private static TestTally tally(Status status) {
        return TestTally.of(List.of(new ReportedTest(TEST, status, "", "", "", Duration.ZERO)));
    }
}
