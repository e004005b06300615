package io.greenloop.contracts;

import java.util.Set;

/** Where a job stands; the only place that says what may follow what. */
public enum JobPhase {
    QUEUED,
    PREPARING,
    REPRODUCING,
    PARKED,
    PROPOSING,
    GATING,
    VALIDATING,
    DISTINGUISHING,
    CONFIRMING,
    SCORING,
    ENDED;

    /** No default branch on purpose: a new phase must not compile until its successors are named. */
    public Set<JobPhase> next() {
        return switch (this) {
            case QUEUED -> Set.of(PREPARING, ENDED);
            case PREPARING -> Set.of(REPRODUCING, ENDED);
            case REPRODUCING -> Set.of(PROPOSING, PARKED, ENDED);
            case PARKED -> Set.of(PROPOSING, ENDED);
            case PROPOSING -> Set.of(PROPOSING, GATING, DISTINGUISHING, CONFIRMING, ENDED);
            case GATING -> Set.of(VALIDATING, PROPOSING, DISTINGUISHING, CONFIRMING, ENDED);
            case VALIDATING -> Set.of(DISTINGUISHING, CONFIRMING, PROPOSING, ENDED);
            case DISTINGUISHING -> Set.of(CONFIRMING, ENDED);
            case CONFIRMING -> Set.of(CONFIRMING, SCORING, PROPOSING, ENDED);
            case SCORING -> Set.of(PROPOSING, ENDED);
            case ENDED -> Set.of();
        };
    }
}
