package io.greenloop.javasource.tests;

import static java.util.Objects.requireNonNull;

/**
 * One demand that a test makes.
 *
 * @param subject what is looked at, as written
 * @param expected what it should be, as written; empty where it is part of the relation
 * @param tolerance by how much a number may differ, 0 when it may not
 * @param text the whole demand, as written
 * @param line counted from 1
 * @param setting whether it is made at all and what becomes of its failure
 */
public record Assertion(
        String relation,
        Strength strength,
        String subject,
        String expected,
        double tolerance,
        String text,
        int line,
        Setting setting) {

    /** What stands around an assertion. */
    public enum Setting {
        PLAIN,
        /** Made only where something else holds. */
        CONDITIONAL,
        /** Its failure, or that of what comes before it, is caught and forgotten. */
        SWALLOWED,
        /** Never made. */
        DEAD
    }

    public Assertion {
        requireNonNull(relation, "relation");
        requireNonNull(strength, "strength");
        requireNonNull(subject, "subject");
        requireNonNull(expected, "expected");
        requireNonNull(setting, "setting");
    }

    /** The same demand in every style of writing it. */
    public String meaning() {
        return subject + " | " + relation + " | " + expected + " | " + tolerance;
    }
}
