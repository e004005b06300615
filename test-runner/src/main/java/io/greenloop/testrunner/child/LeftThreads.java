package io.greenloop.testrunner.child;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds threads that tests leave running, and at which class of tests each of them was first seen. */
final class LeftThreads {

    private static final int PATIENCE_MILLIS = 50;
    private static final int SPARE = 64;

    private Set<Thread> before = Set.of();
    private final Map<Thread, String> origins = new LinkedHashMap<>();

    /**
     * One that does not end, though it was told to.
     *
     * @param testClass empty where no test was at work when it was first seen
     */
    record Left(String name, String testClass) {}

    /** What runs now was left by nobody. */
    synchronized void look() {
        before = live();
        origins.clear();
    }

    /** A test of this class begins or ends: what is new since the last time is of this class. */
    synchronized void at(String testClass) {
        for (var thread : live()) {
            if (!before.contains(thread)) {
                origins.putIfAbsent(thread, testClass);
            }
        }
    }

    /** Tells what came up since the last look to end, and waits for it a little. */
    synchronized List<Left> end() {
        var started = live();
        started.removeAll(before);
        started.removeIf(LeftThreads::isOfTheJvm);
        started.forEach(Thread::interrupt);
        var deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        var left = new ArrayList<Left>();
        for (var thread : started) {
            join(thread, Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
            if (thread.isAlive()) {
                left.add(new Left(thread.getName(), origins.getOrDefault(thread, "")));
            }
        }
        return left;
    }

    private static void join(Thread thread, long millis) {
        try {
            thread.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Threads that the JVM and its common pool start when somebody first needs them, for everybody. */
    private static boolean isOfTheJvm(Thread thread) {
        var group = thread.getThreadGroup();
        return group == null
                || group.getName().equals("system")
                || group.getName().equals("InnocuousThreadGroup")
                || thread.getName().startsWith("ForkJoinPool.commonPool-worker");
    }

    private static Set<Thread> live() {
        var root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        var all = new Thread[root.activeCount() + SPARE];
        var count = root.enumerate(all);
        var live = new HashSet<Thread>();
        for (int i = 0; i < count; i++) {
            live.add(all[i]);
        }
        return live;
    }
}
