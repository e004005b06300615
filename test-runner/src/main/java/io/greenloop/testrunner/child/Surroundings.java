package io.greenloop.testrunner.child;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;

/**
 * What a candidate could leave to the next one outside its own classes: threads, system properties, defaults of the JVM, files.
 * What can be put back is put back; the rest makes the JVM suspect.
 */
final class Surroundings {

    private static final int PATIENCE_MILLIS = 50;
    private static final double FULL = 0.8;

    private final FileTree files;
    private Set<Thread> threads = Set.of();
    private Properties properties = new Properties();
    private Locale locale;
    private TimeZone zone;
    private PrintStream out;
    private Thread.UncaughtExceptionHandler handler;

    Surroundings(Path work) {
        this.files = new FileTree(work);
    }

    void look() {
        threads = liveThreads();
        properties = (Properties) System.getProperties().clone();
        locale = Locale.getDefault();
        zone = TimeZone.getDefault();
        out = System.out;
        handler = Thread.getDefaultUncaughtExceptionHandler();
        files.look();
    }

    /** Why this JVM should run no more candidates; empty when all is as it was. */
    String restore() {
        var threadsLeft = threadsLeft();
        if (!System.getProperties().equals(properties)) {
            System.setProperties(properties);
        }
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
        System.setOut(out);
        System.setErr(out);
        Thread.setDefaultUncaughtExceptionHandler(handler);
        if (!threadsLeft.isEmpty()) {
            return "a thread lives on: " + threadsLeft;
        }
        var changed = files.restore();
        if (!changed.isEmpty()) {
            return changed;
        }
        return Heap.isFuller(FULL, FULL / 2) ? "the heap fills up" : "";
    }

    /** The name of a thread of the candidate that does not end, though it was told to. */
    private String threadsLeft() {
        var left = liveThreads();
        left.removeAll(threads);
        left.removeIf(Surroundings::isOfTheJvm);
        left.forEach(Thread::interrupt);
        var deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        for (var thread : left) {
            var millis = Math.max(1, (deadline - System.nanoTime()) / 1_000_000);
            try {
                thread.join(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (thread.isAlive()) {
                return thread.getName();
            }
        }
        return "";
    }

    /** Threads that the JVM and its common pool start when somebody first needs them, for everybody. */
    private static boolean isOfTheJvm(Thread thread) {
        var group = thread.getThreadGroup();
        return group == null
                || group.getName().equals("system")
                || group.getName().equals("InnocuousThreadGroup")
                || thread.getName().startsWith("ForkJoinPool.commonPool-worker");
    }

    private static Set<Thread> liveThreads() {
        var root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        var all = new Thread[root.activeCount() + 64];
        var count = root.enumerate(all);
        var live = new HashSet<Thread>();
        for (int i = 0; i < count; i++) {
            live.add(all[i]);
        }
        return live;
    }
}
