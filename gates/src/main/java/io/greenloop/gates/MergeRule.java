package io.greenloop.gates;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GatePolicy;
import io.greenloop.contracts.GateReason;
import io.greenloop.contracts.GateVerdict;
import io.greenloop.contracts.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What keeps a machine from merging a plausible candidate by itself: a gate that does not pass it, a confidence below the policy's
 * threshold, or a tier whose confidence held-out evidence does not yet support.
 */
public final class MergeRule {

    private static final double PERCENT = 100;

    private final Confidence confidence;

    public MergeRule(Confidence confidence) {
        this.confidence = confidence;
    }

    /**
     * Every reason against it, a sentence each; none when it may be merged.
     *
     * @param features of the candidate, as {@link CandidateFeatures} lists them
     */
    public List<String> blockers(Tier tier, Map<String, Double> features, GateVerdict verdict, GatePolicy policy) {
        var blockers = new ArrayList<String>();
        if (verdict.decision() != Decision.PASS) {
            blockers.add("the gates do not pass it: " + codes(verdict));
        }
        confidence
                .model(tier)
                .ifPresentOrElse(
                        model -> blockers.addAll(blockers(tier, model, model.of(features), policy)),
                        () -> blockers.add("the confidence of tier %s was never measured".formatted(tier)));
        return blockers;
    }

    private static List<String> blockers(Tier tier, Confidence.Model model, double likely, GatePolicy policy) {
        var blockers = new ArrayList<String>();
        // Evidence is about one threshold: below that one it says nothing.
        double threshold = Math.max(model.threshold(), policy.mergeConfidence() / PERCENT);
        if (likely < threshold) {
            blockers.add(String.format(
                    Locale.ROOT,
                    "its confidence is %.2f, and %.2f is asked for",
                    Math.floor(likely * PERCENT) / PERCENT,
                    threshold));
        }
        if (!model.isEvident()) {
            blockers.add(String.format(
                    Locale.ROOT,
                    "of %d held-out patches of tier %s at confidence %.2f or above %d were right, which does not prove it",
                    model.above(),
                    tier,
                    model.threshold(),
                    model.rightAbove()));
        }
        return blockers;
    }

    private static String codes(GateVerdict verdict) {
        return String.join(
                ", ",
                verdict.reasons().stream()
                        .filter(reason -> reason.decision() != Decision.PASS)
                        .map(MergeRule::code)
                        .distinct()
                        .toList());
    }

    private static String code(GateReason reason) {
        return "%s %s".formatted(reason.decision(), reason.code());
    }
}
