package io.greenloop.contracts;

/** How far a healed job may go by itself. */
public enum Mode {
    /** Record what would have been done. */
    SHADOW,
    /** Offer the patch. */
    PROPOSE,
    /** Merge where the evidence allows it. */
    MERGE
}
