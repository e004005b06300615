package io.greenloop.javasource.tests;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * One demand that a test makes.
 *
 * @param subject what is looked at, as written
 * @param expected what it should be, as written; empty where it is part of the relation
 * @param tolerance by how much a number may differ, 0 when it may not
 * @param text the whole demand, as written
 * @param line counted from 1
 * @param setting whether it is made at all and what becomes of its failure
 * @param values what the names in the expected stand for where it is made, as written
 * @param rounds how often the loop around it makes it, where what that goes over is listed; 0 where nothing is known
 */
public record Assertion(
        String relation,
        Strength strength,
        String subject,
        String expected,
        double tolerance,
        String text,
        int line,
        Setting setting,
        Map<String, String> values,
        int rounds) {

    /** The relation of a {@code fail} where an exception is caught: none is to be thrown. */
    public static final String NO_EXCEPTION = "throws nothing";

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
        values = Map.copyOf(values);
    }

    /** The same demand in every style of writing it. */
    public String meaning() {
        return subject + " | " + relation + " | " + expected + " | " + tolerance;
    }
}
