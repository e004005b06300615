package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.Tier;
import io.greenloop.contracts.Trend;
import java.util.Objects;

/**
 * What one iteration showed. Counts of candidates: proposed, passed by the gates, plausible. Counts of tests: failing,
 * fixed and newly broken with the iteration's best candidate.
 */
public record IterationRecord(
        int iteration,
        Tier tier,
        int proposed,
        int passed,
        int plausible,
        int failing,
        int fixed,
        int newlyBroken,
        int newSignatures,
        Trend trend) {

    public IterationRecord {
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(trend, "trend");
    }

    static IterationRecord begun(int iteration, Tier tier, int failing) {
        return new IterationRecord(iteration, tier, 0, 0, 0, failing, 0, 0, 0, Trend.STALLED);
    }

    IterationRecord proposed(int candidates) {
        return new IterationRecord(
                iteration, tier, candidates, passed, plausible, failing, fixed, newlyBroken, newSignatures, trend);
    }

    IterationRecord passed(int candidates) {
        return new IterationRecord(
                iteration, tier, proposed, candidates, plausible, failing, fixed, newlyBroken, newSignatures, trend);
    }
}
