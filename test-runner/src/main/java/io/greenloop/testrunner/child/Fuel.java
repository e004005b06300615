package io.greenloop.testrunner.child;

/**
 * What is left of the work that one candidate may do. Metered classes of the candidate call it at every backward jump, call and
 * allocation. Each loader defines this class anew, and is another candidate's only where no thread of the last is left, so that
 * threads of one candidate never burn the fuel of another.
 *
 * <p>Once it is used up it stays so: every further call throws, whatever a catch-all swallowed before. Threads share it without
 * a lock; a step that is lost between two of them is no harm. So that what fills the heap does not end the JVM, it counts as used up then, too.
 */
public final class Fuel {

    /** Steps that may be taken until somebody looks at the heap; negative when used up. */
    public static long left;

    /** Steps that may be taken after these. */
    public static long reserve;

    static final long STEPS_PER_LOOK = 1 << 16;

    /** Of the heap: no test needs so much, and what needs more dies with its JVM. */
    private static final double FULL = 0.5;

    private static final long DRY = -1L << 60;

    private static final int ELEMENTS_PER_STEP_SHIFT = 6;

    private static final int STEPS_PER_EXCEPTION = 500;

    private Fuel() {}

    /** One step. */
    public static void burn() {
        if (--left < 0) {
            look();
        }
    }

    private static void look() {
        // An array may have taken more than there was.
        if (left + reserve >= 0) {
            var full = Heap.isFuller(FULL, FULL);
            var all = full ? DRY : left + reserve;
            left = Math.min(all, STEPS_PER_LOOK);
            reserve = all - left;
        }
        if (left < 0) {
            throw new OutOfFuel();
        }
    }

    /** An exception that was caught: making one of a deep stack takes as long as this many steps. */
    public static void caught() {
        left -= STEPS_PER_EXCEPTION;
        burn();
    }

    /** An array of this length: a step for each 64 elements. */
    public static int allocate(int length) {
        left -= length >> ELEMENTS_PER_STEP_SHIFT;
        burn();
        return length;
    }
}
