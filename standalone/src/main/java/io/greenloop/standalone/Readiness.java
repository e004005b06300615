package io.greenloop.standalone;

import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Asks every readiness check of the four services until all are content. */
@ApplicationScoped
class Readiness {

    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SmallRyeHealthReporter checks;

    Readiness(SmallRyeHealthReporter checks) {
        this.checks = checks;
    }

    /** Says whether everything became ready in time. */
    boolean await() {
        var ready = new CountDownLatch(1);
        var timer = Executors.newSingleThreadScheduledExecutor();
        try {
            timer.scheduleWithFixedDelay(() -> check(ready), 0, BETWEEN_CHECKS.toMillis(), TimeUnit.MILLISECONDS);
            return ready.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            timer.shutdownNow();
        }
    }

    private void check(CountDownLatch ready) {
        if (!checks.getReadiness().isDown()) {
            ready.countDown();
        }
    }
}
