package io.greenloop.testrunner.lane;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Lets warm runs of one step go one after the other until they have taken so long that a second worker would have been worth its
 * start: of short tests one worker is through with a whole batch by when another has warmed up. Thread-safe.
 */
final class Turns {

    /** What a start takes is not only the time until it is over: the first runs of a new worker are slow, too. */
    private static final int TIMES_THE_START = 6;

    private final Semaphore turns = new Semaphore(1);
    private final AtomicLong spent = new AtomicLong();
    private final LongSupplier startNanos;

    /** @param startNanos what it took to start a worker of this project, as far as is known */
    Turns(LongSupplier startNanos) {
        this.startNanos = startNanos;
    }

    <T> T take(Supplier<T> run) {
        turns.acquireUninterruptibly();
        var start = System.nanoTime();
        try {
            return run.get();
        } finally {
            turns.release(isWorthAnother(System.nanoTime() - start) ? Short.MAX_VALUE : 1);
        }
    }

    /** True once. */
    private boolean isWorthAnother(long nanos) {
        var enough = TIMES_THE_START * startNanos.getAsLong();
        var before = spent.getAndAdd(nanos);
        return before <= enough && before + nanos > enough;
    }
}
