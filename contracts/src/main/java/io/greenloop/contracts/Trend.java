package io.greenloop.contracts;

/** Where a loop is heading. */
public enum Trend {
    CONVERGING,
    STALLED,
    OSCILLATING
}
