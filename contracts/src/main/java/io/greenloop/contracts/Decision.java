package io.greenloop.contracts;

/** What a gate says of a candidate, mildest first. */
public enum Decision {
    PASS,
    /** The gate could not find out; never turned into a yes or a no. */
    UNKNOWN,
    /** A stronger tier must do it. */
    ESCALATE,
    REJECT;

    /** The stricter of the two. */
    public Decision and(Decision other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
