package io.greenloop.bench;

import java.time.Duration;

/** Lets time pass: until a moment that was drawn, or between two looks at a system that tells nothing by itself. */
public final class Pause {

    private Pause() {}

    public static void of(Duration time) {
        try {
            Thread.sleep(Math.max(0, time.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", e);
        }
    }
}
