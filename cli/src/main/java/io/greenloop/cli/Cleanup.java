package io.greenloop.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What must be put away when a run ends, last thing first: at its normal end as well as when an interrupt or a polite kill
 * ends the process.
 */
final class Cleanup implements AutoCloseable {

    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final Screen screen;
    private final Thread hook = new Thread(this::onInterrupt, "cleanup");
    private boolean done;

    private Cleanup(Screen screen) {
        this.screen = screen;
    }

    static Cleanup atTheEnd(Screen screen) {
        var cleanup = new Cleanup(screen);
        Runtime.getRuntime().addShutdownHook(cleanup.hook);
        return cleanup;
    }

    /** @throws IllegalStateException when the end has already come; the caller then has nothing to start any more */
    synchronized void then(Runnable step) {
        requireGoingOn();
        steps.push(step);
    }

    /**
     * Begins what must be ended again, and takes its end on in the same moment: no interrupt comes between the two.
     *
     * @throws IllegalStateException when the end has already come; nothing was begun
     */
    synchronized <T> T begin(Supplier<T> begun, Consumer<T> end) {
        requireGoingOn();
        var what = begun.get();
        steps.push(() -> end.accept(what));
        return what;
    }

    private void requireGoingOn() {
        if (done) {
            throw new IllegalStateException("the run is over");
        }
    }

    /** Leaves everything as it is from here on. */
    synchronized void forget() {
        steps.clear();
    }

    private void onInterrupt() {
        screen.lastLine("interrupted: putting everything away");
        runAll();
    }

    private synchronized void runAll() {
        done = true;
        while (!steps.isEmpty()) {
            try {
                steps.pop().run();
            } catch (RuntimeException e) {
                // The other steps must still run, and an end that fails must not become another exit code.
                screen.line("while putting things away: " + e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        runAll();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDownAlready) {
            awaitTheEnd();
        }
    }

    /** The hook speaks for the run now; what its own thread had to say is only about what was taken away from it. */
    private static void awaitTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
