package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GatePolicy;
import io.greenloop.contracts.GateReason;
import io.greenloop.contracts.GateVerdict;
import io.greenloop.contracts.Tier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MergeRuleTest {

    private static final GateVerdict PASSED = verdict(Decision.PASS);
    private static final Map<String, Double> SURE = Map.of("kept", 1.0);
    private static final Map<String, Double> UNSURE = Map.of("kept", 0.0);

    private final MergeRule proven = new MergeRule(new Confidence(Map.of(Tier.TEMPLATE, model(80, 80))));

    @Test
    void whatIsSureProvenAndPassedMayBeMerged() {
        assertThat(proven.blockers(Tier.TEMPLATE, SURE, PASSED, GatePolicy.STANDARD))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "PASS", mode = EnumSource.Mode.EXCLUDE)
    void whatAGateDoesNotPassIsNotMerged(Decision decision) {
        assertThat(proven.blockers(Tier.TEMPLATE, SURE, verdict(decision), GatePolicy.STANDARD))
                .containsExactly("the gates do not pass it: %s LOCKING_CHANGED".formatted(decision));
    }

    @Test
    void confidenceBelowThePolicysIsNotEnough() {
        assertThat(proven.blockers(Tier.TEMPLATE, UNSURE, PASSED, GatePolicy.STANDARD))
                .containsExactly("its confidence is 0.00, and 0.95 is asked for");
        assertThat(proven.blockers(Tier.TEMPLATE, SURE, PASSED, asking(100)))
                .containsExactly("its confidence is 0.99, and 1.00 is asked for");
    }

    @Test
    void aPolicyThatAsksForLessThanTheEvidenceIsAboutGetsNoMore() {
        assertThat(proven.blockers(Tier.TEMPLATE, UNSURE, PASSED, asking(50))).hasSize(1);
    }

    @Test
    void aTierThatEvidenceDoesNotSupportStaysOff() {
        var rule = new MergeRule(new Confidence(Map.of(Tier.TEMPLATE, model(41, 37))));

        assertThat(rule.blockers(Tier.TEMPLATE, SURE, PASSED, GatePolicy.STANDARD))
                .containsExactly("of 41 held-out patches of tier TEMPLATE at confidence 0.95 or above 37 were right,"
                        + " which does not prove it");
        assertThat(rule.blockers(Tier.SPARK, SURE, PASSED, GatePolicy.STANDARD))
                .containsExactly("the confidence of tier SPARK was never measured");
    }

    @Test
    void whatWasLearnedUntilNowProvesNoTier() {
        var rule = new MergeRule(Confidence.learned());

        for (var tier : Tier.values()) {
            assertThat(rule.blockers(tier, Map.of(), PASSED, GatePolicy.STANDARD))
                    .isNotEmpty();
        }
    }

    private static GatePolicy asking(int percent) {
        return new GatePolicy(10, 10, 5, 200, percent, List.of(), List.of(), List.of());
    }

    private static Confidence.Model model(int above, int right) {
        return new Confidence.Model(
                0, Map.of("kept", new Confidence.Feature(0.5, 0.5, 5)), 100, 10, 0.95, above, right);
    }

    private static GateVerdict verdict(Decision decision) {
        var reason = new GateReason(
                GateName.RISK, decision, "LOCKING_CHANGED", "A.java", 3, "", "", "how threads wait changed");
        return GateVerdict.of("a", List.of(reason));
    }
}
