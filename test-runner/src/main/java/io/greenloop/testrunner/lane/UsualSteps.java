package io.greenloop.testrunner.lane;

/**
 * The most steps that one test took before any change.
 *
 * @param passing of those that pass
 * @param failing of those that fail; 0 where one of them never ended, which says nothing
 */
record UsualSteps(long passing, long failing) {

    static final UsualSteps UNKNOWN = new UsualSteps(0, 0);

    private static final long LEAST_FUEL = 1_000_000;
    /** Where tests never ended nobody knows what they take once they do. */
    private static final long LEAST_WHERE_UNKNOWN = 4_000_000;

    private static final int TIMES_PASSING = 10;
    /** A test that fails may have come far already. */
    private static final int TIMES_FAILING = 4;

    /** Steps that a candidate's tests may take. */
    long fuel() {
        long least = failing == 0 ? LEAST_WHERE_UNKNOWN : LEAST_FUEL;
        return Math.max(least, Math.max(TIMES_PASSING * passing, TIMES_FAILING * failing));
    }

    long most() {
        return Math.max(passing, failing);
    }
}
