package io.greenloop.contracts;

import java.util.Objects;

/**
 * A candidate that went no further, and why; told to the next tier so that it does better.
 *
 * @param candidateId empty when the answer never became a candidate
 * @param change what it would have changed, bounded
 */
public record Refusal(String candidateId, Tier tier, String change, String reason) {

    public static final int MOST = 20;

    public Refusal {
        candidateId = candidateId == null ? "" : candidateId;
        Objects.requireNonNull(tier, "tier");
        change = Bounded.text(change, 1500);
        reason = Bounded.text(reason, 500);
    }

    /** The change may hold secrets, so it is never logged. */
    @Override
    public String toString() {
        return "Refusal[candidate=%s, tier=%s]".formatted(candidateId, tier);
    }
}
