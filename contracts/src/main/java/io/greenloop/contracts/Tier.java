package io.greenloop.contracts;

/** How strong, slow and dear an engine is, weakest first. */
public enum Tier {
    /** Tier 0, built in: templates and donor expressions, no network, no cost. */
    TEMPLATE,
    /** Tier 1: a fast model. */
    SPARK,
    /** Tier 2: a slow, accurate model. */
    ACCURATE
}
