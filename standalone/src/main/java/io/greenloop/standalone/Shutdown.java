package io.greenloop.standalone;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Holds a process that was told to end until its main thread has cleaned up.
 *
 * <p>Quarkus stops the application in a shutdown hook of its own, beside this one; without this one the process would be
 * gone before broker and database are stopped.
 */
final class Shutdown {

    private final Duration patience;
    private final CountDownLatch cleaned = new CountDownLatch(1);
    private final AtomicBoolean underway = new AtomicBoolean();

    private Shutdown(Duration patience) {
        this.patience = patience;
    }

    /** @param patience after it the process ends uncleaned; the next start then clears what was left */
    static Shutdown install(Duration patience) {
        var shutdown = new Shutdown(patience);
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::awaitCleaned, "greenloop-shutdown"));
        return shutdown;
    }

    private void awaitCleaned() {
        underway.set(true);
        try {
            if (!cleaned.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                System.err.println("Greenloop did not stop within " + patience + " and is ended uncleaned");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the process, whatever threads are left; inside a shutdown it only lets that go on, for exiting there hangs. */
    void exit(int status) {
        cleaned.countDown();
        if (!underway.get()) {
            System.exit(status);
        }
    }
}
