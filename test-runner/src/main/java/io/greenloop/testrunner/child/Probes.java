package io.greenloop.testrunner.child;

import java.util.BitSet;

/** Remembers which marked lines were reached since it was last asked. Marked classes call it. */
public final class Probes {

    /** System property with the number of marks. */
    public static final String COUNT = "greenloop.probes";

    private static final boolean[] REACHED = new boolean[Integer.getInteger(COUNT, 0)];

    private static final int HITS_PER_LOOK = 1 << 12;

    /** A list that grows by half needs two and a half times its own memory to do so, in a part of the heap. */
    private static final double FULL = 0.25;

    private static volatile long end;
    private static int hits;

    private Probes() {}

    /** Called at the beginning of each marked line. */
    public static void hit(int line) {
        REACHED[line] = true;
        var until = end;
        if (until == 0) {
            return;
        }
        if (++hits % HITS_PER_LOOK == 0 && Heap.isFuller(FULL, FULL)) {
            end = until = System.nanoTime() - 1;
        }
        if (System.nanoTime() - until > 0) {
            throw new OutOfFuel();
        }
    }

    /** What runs on beyond that moment, or fills the heap before, is ended at its next marked line; 0 lets it run. */
    static void end(long nanoTime) {
        end = nanoTime;
    }

    static BitSet take() {
        var lines = new BitSet(REACHED.length);
        for (int i = 0; i < REACHED.length; i++) {
            if (REACHED[i]) {
                lines.set(i);
                REACHED[i] = false;
            }
        }
        return lines;
    }
}
