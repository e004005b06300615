package io.greenloop.bench.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.greenloop.bench.BenchFailure;
import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatesReportTest {

    private final List<GateAnswer> answers = new ArrayList<>();

    @Test
    void aBadPatchIsCaughtByItsOwnGateOnly() {
        bad(GateName.RISK, "a", GateName.RISK, Decision.ESCALATE);
        bad(GateName.RISK, "b", GateName.SCOPE, Decision.REJECT);
        bad(GateName.RISK, "c", GateName.RISK, Decision.UNKNOWN);

        var report = report();

        assertThat(report.caught().share()).isCloseTo(1 / 3.0, within(0.001));
        assertThat(report.misses()).extracting(answer -> answer.asked().kind()).containsExactly("b", "c");
    }

    @Test
    void whatNobodyJudgedIsHeldAgainstTheGates() {
        good("first", Decision.REJECT);
        good("second", Decision.PASS);

        assertThat(report().refusedForNothing().share()).isEqualTo(0.5);
        assertThat(report().unjudged()).isEqualTo(1);
    }

    @Test
    void aTrueReasonIsNotHeldAgainstThem() {
        var first = good("first", Decision.REJECT);
        good("second", Decision.PASS);

        var report = report(first.asked().id() + "\tERROR_STRINGS/CODE\tyes\tthe message is another one");

        assertThat(report.refusedForNothing().share()).isZero();
        assertThat(report.unjudged()).isZero();
        assertThat(report.line()).contains("good_refused_rate=0.0000", "good_rejected_raw=0.5000");
    }

    @Test
    void aJudgementHoldsForTheReasonsThatWereJudged() {
        var first = good("first", Decision.REJECT);

        assertThat(report(first.asked().id() + "\tRISK/OTHER\tyes\twhy").unjudged())
                .isEqualTo(1);
    }

    @Test
    void aJudgementThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> Judgements.of(List.of("1234 perhaps")))
                .isInstanceOf(BenchFailure.class)
                .hasMessageContaining("1234 perhaps");
    }

    @Test
    void aHalfIsTheSameWhicheverOtherGatesAreAskedFor() {
        var some = GateCase.bad(GateName.SCOPE, "kind", Library.CSV, "A.java", "odd");
        var cases = new ArrayList<GateCase>();
        for (var i = 0; i < 6; i++) {
            cases.add(GateCase.bad(GateName.RISK, "kind", Library.CSV, "A.java", "diff " + i));
        }
        var alone = GatesTrial.half(cases, true);

        cases.add(some);

        assertThat(GatesTrial.half(cases, true)).isEqualTo(alone);
    }

    @Test
    void theTwoHalvesHaveNothingInCommonAndAreAllOfThem() {
        var cases = new ArrayList<GateCase>();
        for (var i = 0; i < 40; i++) {
            cases.add(GateCase.bad(GateName.RISK, "kind" + i % 4, Library.CSV, "A.java", "diff " + i));
        }

        var open = GatesTrial.half(cases, false);
        var heldOut = GatesTrial.half(cases, true);

        assertThat(open).hasSize(20).doesNotContainAnyElementsOf(heldOut);
        assertThat(heldOut).hasSize(20);
        assertThat(open).filteredOn(one -> one.kind().equals("kind1")).hasSize(5);
    }

    private GatesReport report(String... judgements) {
        return new GatesReport(answers, Judgements.of(List.of(judgements)), 1);
    }

    private void bad(GateName due, String kind, GateName said, Decision decision) {
        answers.add(new GateAnswer(
                GateCase.bad(due, kind, Library.CSV, "A.java", "diff of " + kind), List.of(reason(said, decision))));
    }

    private GateAnswer good(String name, Decision decision) {
        var answer = new GateAnswer(
                GateCase.good(Library.CSV, "1.9.0", "A.java", "diff of " + name),
                decision == Decision.PASS ? List.of() : List.of(reason(GateName.ERROR_STRINGS, decision)));
        answers.add(answer);
        return answer;
    }

    private static GateReason reason(GateName gate, Decision decision) {
        return new GateReason(gate, decision, "CODE", "A.java", 1, "", "", "because");
    }
}
