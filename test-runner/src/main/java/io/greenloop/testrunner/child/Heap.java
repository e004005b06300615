package io.greenloop.testrunner.child;

/** How much of the heap is in use. */
public final class Heap {

    private Heap() {}

    /** Whether more than a share of it is in use, and more than another still is once the garbage is gone. */
    public static boolean isFuller(double share, double shareOfWhatStays) {
        var most = Runtime.getRuntime().maxMemory();
        if (used() <= most * share) {
            return false;
        }
        System.gc();
        return used() > most * shareOfWhatStays;
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
