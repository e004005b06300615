package io.greenloop.javasource.risks;

import static java.util.Objects.requireNonNull;

/**
 * One thing in the code that a change had better not touch by accident.
 *
 * @param line counted from 1, 0 when the compiler added it
 * @param owner the classes around it and the method, such as {@code Outer.Inner#divide(int,int)}; without a method for members
 * @param text what it is, the same wherever it stands, so that code may move
 */
public record RiskFact(String path, int line, String owner, Risk risk, String text, News news) {

    /** Begins the text of a fact that says that something, named after it, is compared with null. */
    public static final String NULL_TEST = "a test for null before ";

    /** Which difference between before and after is worth telling. */
    public enum News {
        WHEN_ADDED,
        /** Only where its owner was there before: whoever writes something new decides how it is. */
        WHEN_ADDED_TO_OLD,
        WHEN_GONE,
        BOTH,
        /** Coming or going, but coming only where its owner was there before. */
        BOTH_IN_OLD,
        /** Never: it says that its owner is there. */
        NONE;

        public boolean isToldWhenGone() {
            return this == WHEN_GONE || this == BOTH || this == BOTH_IN_OLD;
        }

        public boolean isToldWhenAdded() {
            return this == WHEN_ADDED || this == WHEN_ADDED_TO_OLD || this == BOTH || this == BOTH_IN_OLD;
        }

        public boolean needsOldOwner() {
            return this == WHEN_ADDED_TO_OLD || this == BOTH_IN_OLD;
        }
    }

    public RiskFact {
        requireNonNull(path, "path");
        requireNonNull(owner, "owner");
        requireNonNull(risk, "risk");
        requireNonNull(text, "text");
        requireNonNull(news, "news");
    }
}
