package io.greenloop.cli;

import java.time.Duration;

/** A standalone system for the length of one run: the one that is there, or one that ends with the run. */
final class Lease {

    private static final Duration TICK = Duration.ofMillis(500);

    private final Api api;
    private final boolean ours;

    private Lease(Api api, boolean ours) {
        this.api = api;
        this.ours = ours;
    }

    /** What runs already, or a system of our own that the cleanup stops. */
    static Lease take(Standalone standalone, LaunchOptions options, Screen screen, Cleanup cleanup)
            throws InterruptedException {
        var running = standalone.running();
        if (running.isPresent()) {
            screen.line("Greenloop runs at " + running.get().url());
            return new Lease(running.get().api(), false);
        }
        var stopwatch = Stopwatch.started();
        var started = standalone.start(options, screen, cleanup);
        screen.line("Greenloop is up after %s at %s".formatted(stopwatch, started.url()));
        return new Lease(started.api(), true);
    }

    Api api() {
        return api;
    }

    /** Before a system of ours stops, lets runs end that found it and use it too. */
    void waitForOthers(Screen screen) throws InterruptedException {
        while (ours) {
            var others = api.unfinished().size();
            if (others == 0) {
                break;
            }
            screen.live("waiting for %s of another run".formatted(Text.count(others, "job")));
            Thread.sleep(TICK.toMillis());
        }
        screen.erase();
    }
}
