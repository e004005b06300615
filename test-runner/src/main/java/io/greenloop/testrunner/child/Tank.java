package io.greenloop.testrunner.child;

import java.lang.reflect.Field;

/** Fills and reads the {@link Fuel} of one candidate, which is another class for each loader. */
final class Tank {

    /** So far below zero that no number of steps comes back to it. */
    private static final long DRY = -1L << 60;

    private final Field left;
    private final Field reserve;
    private final long perTest;
    private long mostBurnt;
    private boolean ranDry;

    Tank(ClassLoader candidate, long perTest) throws ReflectiveOperationException {
        this.left = field(candidate, "Fuel", "left");
        this.reserve = field(candidate, "Fuel", "reserve");
        this.perTest = perTest;
        set(perTest);
    }

    static Field field(ClassLoader candidate, String type, String name) throws ReflectiveOperationException {
        return candidate.loadClass(Tank.class.getPackageName() + "." + type).getField(name);
    }

    /** Before each test; not for a candidate that has run dry once, whatever it swallowed. */
    synchronized void refill() {
        measure();
        if (!ranDry) {
            set(perTest);
        }
    }

    /** Before a call that is judged by itself, whatever became of those before it. */
    synchronized void fill() {
        measure();
        set(perTest);
    }

    /** Whether the fuel is used up now. */
    synchronized boolean isDry() {
        return get() < 0;
    }

    /** Ends what still runs of the candidate at its next step. */
    synchronized void drain() {
        measure();
        set(DRY);
    }

    private void measure() {
        var now = get();
        ranDry |= now < 0;
        mostBurnt = Math.max(mostBurnt, perTest - Math.max(now, 0));
    }

    long mostBurnt() {
        return mostBurnt;
    }

    boolean hasRunDry() {
        return ranDry;
    }

    private long get() {
        try {
            return left.getLong(null) + reserve.getLong(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void set(long value) {
        try {
            var now = Math.min(value, Fuel.STEPS_PER_LOOK);
            reserve.setLong(null, value - now);
            left.setLong(null, now);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
