package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateReason;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertRulesGateTest {

    private static final String RULES = "deploy/alerts.yml";
    private static final String TEXT = """
            groups:
              - name: shop
                rules:
                  - alert: Refunds
                    expr: rate(refunds[5m]) > 3
                    for: 5m
                    labels:
                      severity: page
                  - alert: Limit
                    expr: |
                      sum by (shop) (limit_total)
                        > 0
                    annotations:
                      summary: over the limit
            """;

    private final Gate gate = new AlertRulesGate();

    @Test
    void anAlertThatIsGoneOrWaitsForLessIsForAPersonToSee() {
        assertThat(verdict("> 3", "> 3000").reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("ALERT_CHANGED");
            assertThat(reason.decision()).isEqualTo(Decision.ESCALATE);
            assertThat(reason.line()).isEqualTo(4);
            assertThat(reason.sentence()).contains("Refunds");
        });
        assertThat(Review.codes(verdict("for: 5m", "for: 5h"))).containsExactly("ALERT_CHANGED");
        assertThat(Review.codes(verdict("  > 0", "  > 9"))).containsExactly("ALERT_CHANGED");
        assertThat(verdict(TEXT.substring(TEXT.indexOf("      - alert: Limit")), "")
                        .reasons())
                .extracting(GateReason::code)
                .containsExactly("ALERT_REMOVED");
    }

    @Test
    void anAlertThatMovesOrIsSaidOtherwisePasses() {
        assertThat(verdict("summary: over the limit", "summary: too much")).isEqualTo(Verdict.PASS);
        assertThat(verdict("  - alert: Refunds", "  - alert: More\n        expr: up == 0\n      - alert: Refunds"))
                .isEqualTo(Verdict.PASS);
        assertThat(Review.ofProject()
                        .file(RULES, TEXT)
                        .deleting(RULES)
                        .adding("deploy/prometheus/alerts.yml", TEXT)
                        .by(gate))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void ofSeveralAlertsOfOneNameEachIsLookedAt() {
        var second = TEXT.replace("Limit", "Refunds");
        var review = Review.ofProject().file(RULES, second);

        assertThat(review.replacing(RULES, "> 3", "> 3000").by(gate).reasons())
                .extracting(GateReason::code, GateReason::line)
                .containsExactly(tuple("ALERT_CHANGED", 4));
    }

    @Test
    void anAlertThatMovesAndWaitsForLessIsFound() {
        var elsewhere = "rules:\n- expr: rate(refunds[5m]) > 3000\n  alert: Refunds\n  for: 5m\n";

        assertThat(Review.ofProject()
                        .file(RULES, TEXT)
                        .replacing(RULES, "alert: Refunds", "alert: Others")
                        .adding("deploy/more.yml", elsewhere)
                        .by(gate)
                        .reasons())
                .extracting(GateReason::code)
                .containsExactly("ALERT_CHANGED");
    }

    @Test
    void whatIsWrittenOtherwiseIsTheSameAlert() {
        for (var same : List.of(
                "expr: \"rate(refunds[5m]) > 3\"",
                "expr: rate(refunds[5m]) > 3 # a page",
                "expr: >-\n            rate(refunds[5m])\n            > 3")) {
            assertThat(verdict("expr: rate(refunds[5m]) > 3", same)).as(same).isEqualTo(Verdict.PASS);
        }
        assertThat(verdict("alert: Refunds", "alert: 'Refunds'")).isEqualTo(Verdict.PASS);
        assertThat(Review.ofProject()
                        .file("page.yml", "items:\n  - alert: saved\n    kind: green\n")
                        .replacing("page.yml", "saved", "done")
                        .by(gate))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void whatStandsInAQuoteIsNoNote() {
        for (var quoting : List.of(
                "expr: 'x{room=\"ops #1\"} > 3'",
                "expr: \"x{room=\\\"ops #1\\\"} > 3\"",
                "expr: x{room='ops #1'} > 3",
                "expr: |\n            x{room=\"ops #1\"} > 3",
                "expr: 'x{room=\"ops\n            #1\"} > 3'",
                "expr: x{room=~\"\\\\\"} == y\\z#1 > 3",
                "expr: x\u2028 > 3")) {
            var rules = TEXT.replace("expr: rate(refunds[5m]) > 3", quoting);

            assertThat(Review.codes(Review.ofProject()
                            .file(RULES, rules)
                            .replacing(RULES, "> 3", "> 3000")
                            .by(gate)))
                    .as(quoting)
                    .containsExactly("ALERT_CHANGED");
        }
    }

    @Test
    void whatIsSaidBehindAQuoteIsANote() {
        var rules = TEXT.replace("rate(refunds[5m]) > 3", "'x{room=\"ops #1\"} > 3' # it's late\n        for: 1m # a");

        assertThat(Review.ofProject()
                        .file(RULES, rules)
                        .replacing(RULES, "it's late", "they're late")
                        .by(gate))
                .isEqualTo(Verdict.PASS);
    }

    private Verdict verdict(String search, String replacement) {
        return Review.ofProject()
                .file(RULES, TEXT)
                .replacing(RULES, search, replacement)
                .by(gate);
    }
}
