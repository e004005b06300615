package io.greenloop.testrunner.lane;

import static java.util.Objects.requireNonNull;

import io.greenloop.contracts.TestId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Tests that may never end. Where lines are marked each is cut after a while, or when it has filled the heap before.
 *
 * @param patience how long each of them may run
 */
record Endless(List<TestId> tests, Duration patience) {

    static final Endless NONE = new Endless(List.of(), Duration.ZERO);

    /** A test that runs out of time has reached within it whatever it will ever reach, but for what is slow. */
    private static final Duration UNTIL_LINES_ARE_KNOWN = Duration.ofMillis(300);
    /** Longer than most tests take, since a slow one that is cut would count as one that fails. */
    private static final Duration OF_NO_TEST = Duration.ofSeconds(10);

    Endless {
        tests = List.copyOf(tests);
        requireNonNull(patience, "patience");
    }

    /** Those that ran out of time before. */
    static Endless known(Collection<TestId> tests) {
        return new Endless(List.copyOf(tests), UNTIL_LINES_ARE_KNOWN);
    }

    /** Those of which nobody knows more than that one of them ended its JVM. */
    static Endless suspected(Collection<TestId> tests) {
        return new Endless(List.copyOf(tests), OF_NO_TEST);
    }

    /** Those of one module. */
    Endless of(String directory) {
        return new Endless(
                tests.stream().filter(test -> test.module().equals(directory)).toList(), patience);
    }
}
