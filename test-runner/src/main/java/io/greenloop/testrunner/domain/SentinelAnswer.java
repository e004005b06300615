package io.greenloop.testrunner.domain;

import java.util.Collection;

/** What became of two tests of our own among the project's, one of which must pass and one fail. */
public enum SentinelAnswer {
    /** Nobody put them there. */
    NOT_ASKED,
    /** They did not run, or the one that must pass failed: nothing can be said. */
    ABSENT,
    BEHAVED,
    /** The one that must fail passed: no success there is to be believed. */
    MISBEHAVED;

    /** What several say together: one that misbehaved is enough, and each has to behave. */
    public static SentinelAnswer together(Collection<SentinelAnswer> answers) {
        if (answers.contains(MISBEHAVED)) {
            return MISBEHAVED;
        }
        return !answers.isEmpty() && answers.stream().allMatch(BEHAVED::equals) ? BEHAVED : ABSENT;
    }
}
