package io.greenloop.gates;

import io.greenloop.contracts.Decision;

/**
 * One thing a POM says about how tests are run, what is checked and what else a build does.
 *
 * @param ifAdded what to say of a candidate that adds it
 * @param ifGone what to say of a candidate that takes it away
 */
record PomFact(String code, String text, Decision ifAdded, Decision ifGone) implements Comparable<PomFact> {

    static final String TEST_RUN = "TEST_RUN_CHANGED";
    static final String CHECK = "BUILD_CHECK_CHANGED";
    static final String BUILD = "BUILD_CHANGED";

    /** What may neither come nor go. */
    static PomFact fixed(String code, String text) {
        return new PomFact(code, text, Decision.REJECT, Decision.REJECT);
    }

    /** What may come and must stay. */
    static PomFact lasting(String code, String text) {
        return new PomFact(code, text, Decision.PASS, Decision.REJECT);
    }

    @Override
    public int compareTo(PomFact other) {
        return text.compareTo(other.text);
    }
}
