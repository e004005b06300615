package io.greenloop.bench;

/**
 * The same project built twice, one after the other.
 *
 * @param plainSeconds by Maven alone
 * @param sandboxedSeconds by the cold lane
 * @param executed invocations of tests, the same in both
 */
record BuildPair(double plainSeconds, double sandboxedSeconds, int executed) {

    /** By how much the sandboxed one takes longer, in percent; below zero where it does not. */
    double overhead() {
        return (sandboxedSeconds / plainSeconds - 1) * 100;
    }
}
