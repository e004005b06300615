package io.greenloop.javasource.tests;

/** How much an assertion demands, least first. */
public enum Strength {
    /** Holds of anything. */
    NOTHING,
    /** That something is there, whatever it is. */
    PRESENCE,
    /** Something about a value, such as that it is greater than another. */
    PART,
    /** One value alone. */
    EXACT
}
