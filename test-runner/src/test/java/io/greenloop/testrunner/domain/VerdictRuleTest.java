package io.greenloop.testrunner.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.BaselineDetails.Outcome;
import io.greenloop.contracts.BaselineDetails.Result;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.report.ReportedTest;
import io.greenloop.testrunner.report.ReportedTest.Status;
import io.greenloop.testrunner.sandbox.SandboxResult.End;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each clause of the rule by itself. The usual case: one target that failed, and two tests that passed. */
class VerdictRuleTest {

    private static final TestId TARGET = test("divides");
    private static final TestId ADDS = test("adds");
    private static final TestId COUNTS = test("counts");

    private final Map<TestId, Outcome> baseline = new HashMap<>(Map.of(
            TARGET, outcome(TARGET, Result.FAILED, 1),
            ADDS, outcome(ADDS, Result.PASSED, 1),
            COUNTS, outcome(COUNTS, Result.PASSED, 3)));
    private final List<ReportedTest> reported = new ArrayList<>();
    private CandidateEvidence.Run run = new CandidateEvidence.Run(End.EXITED, 0, true, true);
    private Set<TestId> target = Set.of(TARGET);
    private Set<TestId> unseen = Set.of();

    @Test
    void whenTheTargetPassesAndNothingElseChangesItIsPlausible() {
        all(TARGET, ADDS, COUNTS, COUNTS, COUNTS);

        assertThat(verdict()).isEqualTo(Verdict.PLAUSIBLE);
    }

    @Test
    void aTargetThatFailsIsFailingWhateverElseIsOdd() {
        run = new CandidateEvidence.Run(End.EXITED, 1, false, false);
        reported.add(reported(TARGET, Status.FAILED));

        assertThat(verdict()).isEqualTo(Verdict.FAILING);
    }

    @Test
    void aTargetOfWhichOneInvocationFailsIsFailing() {
        all(TARGET, ADDS, COUNTS, COUNTS, COUNTS);
        reported.add(reported(TARGET, Status.FAILED));

        assertThat(verdict()).isEqualTo(Verdict.FAILING);
    }

    @ParameterizedTest
    @CsvSource({
        "TIMED_OUT, TIMEOUT",
        "STOPPED, UNKNOWN",
        "OUT_OF_MEMORY, CRASH",
        "OUT_OF_DISK, CRASH",
        "TOO_MANY_PROCESSES, CRASH",
        "TOO_MUCH_OUTPUT, CRASH"
    })
    void aRunThatWasEndedIsNeverPlausible(End end, Verdict expected) {
        run = new CandidateEvidence.Run(end, 0, true, true);
        all(TARGET, ADDS, COUNTS, COUNTS, COUNTS);

        assertThat(verdict()).isEqualTo(expected);
    }

    @Test
    void aJvmThatExitsOtherwiseThanWithZeroHasCrashed() {
        run = new CandidateEvidence.Run(End.EXITED, 1, true, true);
        all(TARGET, ADDS, COUNTS, COUNTS, COUNTS);

        assertThat(verdict()).isEqualTo(Verdict.CRASH);
    }

    @Test
    void aJournalWithoutItsEndIsACrashEvenWithExitCodeZero() {
        run = new CandidateEvidence.Run(End.EXITED, 0, false, true);
        all(TARGET, ADDS, COUNTS, COUNTS, COUNTS);

        assertThat(verdict()).isEqualTo(Verdict.CRASH);
    }

    @Test
    void sentinelsThatDoNotBehaveLeaveItUnknown() {
        run = new CandidateEvidence.Run(End.EXITED, 0, true, false);
        all(TARGET, ADDS, COUNTS, COUNTS, COUNTS);

        assertThat(verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void whereNothingRanNothingIsKnown() {
        assertThat(verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void withoutATargetNothingIsKnown() {
        target = Set.of();
        all(ADDS, COUNTS, COUNTS, COUNTS);

        assertThat(verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aTargetThatDidNotRunHasNotTurnedGreen() {
        all(ADDS, COUNTS, COUNTS, COUNTS);
        reported.add(reported(TARGET, Status.SKIPPED));

        assertThat(verdict()).isEqualTo(Verdict.FAILING);
    }

    @Test
    void aTargetThatRanLessOftenThanBeforeHasNotTurnedGreen() {
        baseline.put(TARGET, outcome(TARGET, Result.FAILED, 2));
        all(TARGET, ADDS, COUNTS, COUNTS, COUNTS);

        assertThat(verdict()).isEqualTo(Verdict.FAILING);
    }

    @Test
    void aClassThatFailedAsAWholeIsGreenWhenOneOfItsTestsPasses() {
        var whole = test("");
        target = Set.of(whole);
        baseline.clear();
        baseline.put(whole, outcome(whole, Result.FAILED, 1));
        all(ADDS);

        assertThat(verdict()).isEqualTo(Verdict.PLAUSIBLE);
    }

    @Test
    void aTestThatPassedBeforeAndFailsIsBroken() {
        all(TARGET, COUNTS, COUNTS, COUNTS);
        reported.add(reported(ADDS, Status.FAILED));

        assertThat(decision().verdict()).isEqualTo(Verdict.BREAKING);
        assertThat(decision().newlyBroken()).containsExactly(ADDS);
    }

    @Test
    void aTestThatPassedBeforeAndDoesNotRunIsBroken() {
        all(TARGET, COUNTS, COUNTS, COUNTS);

        assertThat(decision().newlyBroken()).containsExactly(ADDS);
    }

    @Test
    void aTestThatRunsMoreOrLessOftenIsBroken() {
        all(TARGET, ADDS, COUNTS, COUNTS);
        assertThat(decision().newlyBroken()).containsExactly(COUNTS);

        all(COUNTS, COUNTS);
        assertThat(decision().newlyBroken()).containsExactly(COUNTS);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "FLAKY", "ENVIRONMENT"})
    void aTestThatRanBeforeAndDoesNotRunAtAllIsBrokenHoweverItEnded(Result before) {
        var other = test("multiplies");
        baseline.put(other, outcome(other, before, 1));
        all(TARGET, ADDS, COUNTS, COUNTS, COUNTS);

        assertThat(decision().verdict()).isEqualTo(Verdict.BREAKING);
        assertThat(decision().newlyBroken()).containsExactly(other);

        reported.add(reported(other, Status.SKIPPED));
        assertThat(decision().newlyBroken()).containsExactly(other);
    }

    @Test
    void whatWasSkippedBeforeMayBeGone() {
        var other = test("multiplies");
        baseline.put(other, outcome(other, Result.SKIPPED, 0));
        all(TARGET, ADDS, COUNTS, COUNTS, COUNTS);

        assertThat(verdict()).isEqualTo(Verdict.PLAUSIBLE);
    }

    @Test
    void whereATestOfTheCompiledClassesDidNotRunNothingIsKnown() {
        unseen = Set.of(test("multiplies"));
        all(TARGET, ADDS, COUNTS, COUNTS, COUNTS);

        assertThat(verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(decision().note()).contains("1 tests", "multiplies");
    }

    @Test
    void aFailureNobodyHasSeenBeforeIsBroken() {
        all(TARGET, ADDS, COUNTS, COUNTS, COUNTS);
        reported.add(reported(test(""), Status.FAILED));

        assertThat(verdict()).isEqualTo(Verdict.BREAKING);
    }

    @Test
    void whatFailedBeforeOrIsFlakyMayStillFail() {
        var other = test("multiplies");
        var unsteady = test("waits");
        baseline.put(other, outcome(other, Result.FAILED, 1));
        baseline.put(unsteady, outcome(unsteady, Result.FLAKY, 1));
        all(TARGET, ADDS, COUNTS, COUNTS, COUNTS);
        reported.add(reported(other, Status.FAILED));
        reported.add(reported(unsteady, Status.FAILED));

        assertThat(verdict()).isEqualTo(Verdict.PLAUSIBLE);
    }

    private Verdict verdict() {
        return decision().verdict();
    }

    private VerdictRule.Decision decision() {
        return VerdictRule.decide(
                new CandidateEvidence(List.of(run), TestTally.of(reported), target, baseline, unseen));
    }

    private void all(TestId... passing) {
        for (var test : passing) {
            reported.add(reported(test, Status.PASSED));
        }
    }

    private static TestId test(String method) {
        return new TestId("", "a.CalculatorTest", method);
    }

    private static Outcome outcome(TestId test, Result result, int invocations) {
        return new Outcome(test, result, invocations, Duration.ZERO);
    }

    private static ReportedTest reported(TestId test, Status status) {
        return new ReportedTest(test, status, "", "", "", Duration.ZERO);
    }
}
