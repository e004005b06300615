package io.greenloop.systemtests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/**
 * The model tiers of the running system, each lent to one test at a time: what a model answers is said for everybody who asks
 * it. Tests that run at once would answer one another otherwise.
 */
final class LentTiers implements AutoCloseable {

    static final String SPARK = "spark";
    static final String ACCURATE = "accurate";

    private static final Queue<String> FREE = new ConcurrentLinkedQueue<>(List.of(SPARK, ACCURATE));
    private static final Semaphore LENDING = new Semaphore(2, true);

    private final List<String> lent;

    private LentTiers(List<String> lent) {
        this.lent = lent;
    }

    static LentTiers one() {
        return take(1);
    }

    static LentTiers both() {
        return take(2);
    }

    private static LentTiers take(int number) {
        LENDING.acquireUninterruptibly(number);
        var lent = new ArrayList<String>();
        for (var tier = 0; tier < number; tier++) {
            lent.add(FREE.remove());
        }
        return new LentTiers(lent);
    }

    /** The model's name in the script; the first where both were lent. */
    String model() {
        return lent.get(0);
    }

    List<String> models() {
        return List.copyOf(lent);
    }

    /** The tier's name in a policy. */
    String tier() {
        return model().toUpperCase(Locale.ROOT);
    }

    @Override
    public void close() {
        FREE.addAll(lent);
        LENDING.release(lent.size());
    }
}
