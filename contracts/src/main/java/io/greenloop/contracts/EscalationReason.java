package io.greenloop.contracts;

/** Why a stronger tier takes over. */
public enum EscalationReason {
    COMPLEXITY,
    RISK,
    REPEATED_REJECTION,
    NO_PROGRESS,
    TIER_EXHAUSTED,
    /** The engine of the tier could not answer. */
    TIER_IN_TROUBLE
}
