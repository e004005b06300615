package io.greenloop.cli;

import java.time.Duration;
import java.util.Optional;

/** The standalone system of one home: found when it runs, started when it does not. */
final class Standalone {

    private static final Duration PATIENCE_TO_START = Duration.ofSeconds(150);

    /** Longer than the standalone system gives itself. */
    static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(50);

    private final Home home;
    private final OwnProcesses processes;
    private final Launcher launcher;

    Standalone(Home home, Surroundings surroundings) {
        this.home = home;
        this.processes = new OwnProcesses(home.data());
        this.launcher = new Launcher(surroundings.installation(), home, surroundings.environment(), PATIENCE_TO_START);
    }

    /** The one that runs and takes jobs. */
    Optional<Announcement> running() {
        return Announcement.read(home.announcement())
                .filter(announced -> processes.isServedBy(announced.pid()))
                .filter(announced -> announced.api().isReady());
    }

    /** The door of the one that runs and takes jobs; {@link Trouble} when there is none. */
    Api required() {
        return running()
                .map(Announcement::api)
                .orElseThrow(() ->
                        new Trouble("Greenloop does not run on %s; greenloop up starts it".formatted(home.data())));
    }

    /** @throws Trouble when a process serves the data, be it ready or not */
    void requireAbsent() {
        if (!processes.standalones().isEmpty()) {
            throw new Trouble(
                    "Greenloop is already there on %s but does not take jobs; look into %s, or stop it with greenloop down"
                            .formatted(home.data(), home.log()));
        }
    }

    /**
     * Starts one where none is, and returns when it takes jobs.
     *
     * @param cleanup stops what was started here, and nothing that somebody else has started
     */
    Announcement start(LaunchOptions options, Screen screen, Cleanup cleanup) throws InterruptedException {
        requireAbsent();
        return launcher.launch(options, screen, cleanup);
    }

    /**
     * Stops it, politely first.
     *
     * @return whether anything was running
     */
    boolean stop() {
        return processes.stop(PATIENCE_TO_STOP);
    }
}
