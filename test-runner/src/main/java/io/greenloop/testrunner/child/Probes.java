package io.greenloop.testrunner.child;

import java.util.BitSet;

/** Remembers which marked lines were reached since it was last asked. Marked classes call it. */
public final class Probes {

    /** System property with the number of marks. */
    public static final String COUNT = "greenloop.probes";

    private static final boolean[] REACHED = new boolean[Integer.getInteger(COUNT, 0)];

    private static volatile long end;

    private Probes() {}

    /** Called at the beginning of each marked line. */
    public static void hit(int line) {
        REACHED[line] = true;
        var until = end;
        if (until != 0 && System.nanoTime() - until > 0) {
            throw new OutOfFuel();
        }
    }

    /** What runs on beyond that moment is ended at its next marked line; 0 lets it run. */
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
