package io.greenloop.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts a standalone system as a process of its own and waits until it takes jobs. */
final class Launcher {

    private static final Duration TICK = Duration.ofMillis(120);
    /** What the standalone system ends with when its configuration is not valid. */
    private static final int CONFIGURATION_REFUSED = 78;

    /** An empty database and a broker's first log segments take a hundred or so. */
    private static final long LEAST_ROOM = 256L << 20;

    private final Installation installation;
    private final Home home;
    private final Map<String, String> environment;
    private final Duration patience;

    /** @param patience longest time a start may take, the first one with its empty database included */
    Launcher(Installation installation, Home home, Map<String, String> environment, Duration patience) {
        this.installation = installation;
        this.home = home;
        this.environment = environment;
        this.patience = patience;
    }

    /**
     * Starts it. It writes to the log of its home and lives in a session of its own, so that neither the end of the terminal
     * nor an interrupt from its keyboard reaches it.
     *
     * @param cleanup stops this very process at the end of the run: never one that somebody else has started meanwhile
     * @throws BadInput when its configuration is not valid, saying what is wrong
     * @throws Trouble when it ends or does not get ready in time, with the last lines of its log
     */
    Announcement launch(LaunchOptions options, Screen screen, Cleanup cleanup) throws InterruptedException {
        requireRoom();
        var log = StandaloneLog.begin(home.log());
        var process = cleanup.begin(() -> start(options), this::stop);
        var stopwatch = Stopwatch.started();
        try {
            while (stopwatch.elapsed().compareTo(patience) < 0) {
                if (!process.isAlive()) {
                    if (process.exitValue() == CONFIGURATION_REFUSED) {
                        throw new BadInput(log.refusal());
                    }
                    throw new Trouble("Greenloop did not start; the end of %s:%n%s".formatted(home.log(), log.tail()));
                }
                var announced = Announcement.read(home.announcement()).filter(it -> it.pid() == process.pid());
                if (announced.isPresent() && announced.get().api().isReady()) {
                    return announced.get();
                }
                screen.live("starting Greenloop: broker, database, services  " + stopwatch);
                Thread.sleep(TICK.toMillis());
            }
            throw new Trouble("Greenloop was not ready after %d s; the end of %s:%n%s"
                    .formatted(patience.toSeconds(), home.log(), log.tail()));
        } finally {
            screen.erase();
        }
    }

    /** A broker and a database that run out of disk while they start leave more to mend than a line. */
    private void requireRoom() {
        try {
            var free = Files.getFileStore(home.data()).getUsableSpace();
            if (free < LEAST_ROOM) {
                throw new Trouble("the disk of %s is full: %d MiB are left, and a start needs %d"
                        .formatted(home.data(), free >> 20, LEAST_ROOM >> 20));
            }
        } catch (IOException e) {
            throw new Trouble("%s cannot be read: %s".formatted(home.data(), e.getMessage()), e);
        }
    }

    private void stop(Process started) {
        new OwnProcesses(home.data()).stop(started.toHandle(), Standalone.PATIENCE_TO_STOP);
    }

    private Process start(LaunchOptions options) {
        var command = new ArrayList<>(inASessionOfItsOwn());
        command.addAll(installation.command(javaArguments(options)));
        var builder = new ProcessBuilder(command)
                // Not the user's folder: its .env and config files are the user's project's, not ours.
                .directory(home.folder().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.log().toFile()));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new Trouble("Greenloop cannot be started: " + e.getMessage(), e);
        }
    }

    private List<String> javaArguments(LaunchOptions options) {
        var arguments = new ArrayList<String>();
        // First, because a long command line is cut where processes are listed.
        arguments.add(OwnProcesses.mark(home.data()));
        arguments.add("-Dgreenloop.home=" + home.folder());
        arguments.add("-Dgreenloop.port=" + options.port());
        if (options.allowProcessSandbox()) {
            arguments.add("-Dgreenloop.sandbox.allow-process=true");
        }
        if (options.endsWithUs()) {
            arguments.add("-Dgreenloop.ends-with=" + ProcessHandle.current().pid());
        }
        if (Files.exists(home.settings())) {
            arguments.add("-Dsmallrye.config.locations=" + home.settings().toUri());
        }
        arguments.addAll(javaOptions());
        return arguments;
    }

    private List<String> javaOptions() {
        var options = environment.getOrDefault("GREENLOOP_JAVA_OPTIONS", "").strip();
        return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
    }

    /** Both replace themselves by the program, so that the pid stays the one we know. */
    private List<String> inASessionOfItsOwn() {
        return Stream.of("setsid", "nohup").filter(this::isOnThePath).limit(1).toList();
    }

    private boolean isOnThePath(String program) {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
