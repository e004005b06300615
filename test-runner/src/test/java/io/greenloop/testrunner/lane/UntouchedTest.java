package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.child.WarmOrders;
import io.greenloop.testrunner.lane.CandidateClasses.Result;
import io.greenloop.testrunner.report.ReportedTest;
import io.greenloop.testrunner.report.ReportedTest.Status;
import io.greenloop.testrunner.sandbox.SandboxResult.End;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UntouchedTest {

    private static final TestId FAILS = new TestId("", "shop.CalculatorTest", "divides");
    private static final CandidateClasses SCHEMA =
            new CandidateClasses(Result.COMPILED, "", Map.of("shop.Calculator", new byte[] {1}), Set.of(), 0);

    private final Untouched untouched = new Untouched(Set.of(FAILS));
    private int looks;

    @Test
    void whatTheFailingTestsDoNotComeToIsDecidedByOneLook() {
        assertThat(outcome(1)).isEmpty();
        assertThat(outcome(2)).isEmpty();
        assertThat(outcome(3)).isEmpty();
        assertThat(looks).isZero();

        var decided = outcome(4).orElseThrow().decision();

        assertThat(decided.verdict()).isEqualTo(Verdict.FAILING);
        assertThat(decided.note())
                .isEqualTo("shop.CalculatorTest#divides still fails, and does not come to what is changed");
        assertThat(outcome(5)).as("they come to this one").isEmpty();
        assertThat(outcome(6)).isPresent();
        assertThat(looks).isEqualTo(1);
    }

    @Test
    void numbersThatNobodyCountsAreRun() {
        List.of(1, 2, 3, 4).forEach(this::outcome);

        assertThat(outcome(WarmOrders.MOST_ASKED - 1)).isPresent();
        assertThat(outcome(WarmOrders.MOST_ASKED)).isEmpty();
    }

    @Test
    void aCandidateWithClassesOfItsOwnIsRun() {
        List.of(1, 2, 3, 4).forEach(this::outcome);

        assertThat(untouched.outcome("own", SCHEMA, () -> untouched.seen(run("", Status.FAILED, false, ""))))
                .isEmpty();
    }

    @Test
    void aRunThatIsNotAsItShouldBeShowsNothing() {
        assertThat(untouched.seen(run("", Status.FAILED, false, ""))).isPresent();
        assertThat(untouched.seen(run("", Status.PASSED, false, ""))).isEmpty();
        assertThat(untouched.seen(run("", Status.FAILED, true, ""))).isEmpty();
        assertThat(untouched.seen(run("", Status.FAILED, false, "a thread is left")))
                .isEmpty();
        assertThat(untouched.seen(run("1,,x", Status.FAILED, false, ""))).isEmpty();
        assertThat(untouched.seen(new WarmRun(End.EXITED, 0, true, failed(), 1, false, List.of(), "")))
                .as("nobody asked")
                .isEmpty();
    }

    @Test
    void whoeverIsDecidedByALookInDoubtIsInDoubt() {
        List.of(1, 2, 3, 4, 5, 6).forEach(this::outcome);

        assertThat(untouched.with(Set.of("4", "x"))).containsExactlyInAnyOrder("4", "6", "x");
        assertThat(untouched.with(Set.of("5"))).containsExactly("5");
    }

    private Optional<TrialOutcome> outcome(int number) {
        return untouched.outcome("" + number, SCHEMA.choosing(number), () -> {
            looks++;
            return untouched.seen(run("3,5", Status.FAILED, false, ""));
        });
    }

    private static WarmRun run(String asked, Status status, boolean ranDry, String suspicion) {
        var told = List.of(List.of(WarmOrders.ASKED, asked));
        return new WarmRun(End.EXITED, 0, true, List.of(test(status)), 1, ranDry, told, suspicion);
    }

    private static List<ReportedTest> failed() {
        return List.of(test(Status.FAILED));
    }

    private static ReportedTest test(Status status) {
        return new ReportedTest(FAILS, status, "", "", "", Duration.ZERO);
    }
}
