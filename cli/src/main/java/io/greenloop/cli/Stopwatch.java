package io.greenloop.cli;

import java.time.Duration;

/** Time since a moment, on the clock that nobody sets. */
final class Stopwatch {

    private final long begun = System.nanoTime();

    private Stopwatch() {}

    static Stopwatch started() {
        return new Stopwatch();
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Such as {@code 3.2 s} or {@code 2 min 5 s}. */
    @Override
    public String toString() {
        return Text.duration(elapsed());
    }
}
