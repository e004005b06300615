package io.greenloop.embedded;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * A PostgreSQL that outlived the process which started it, as every kill -9 leaves behind.
 *
 * <p>Only the holder of the data folder's lock may ask, so no living Greenloop owns the server that is stopped here.
 */
final class OrphanedDatabase {

    static final String PID_FILE = "postmaster.pid";

    private static final Logger LOG = System.getLogger(OrphanedDatabase.class.getName());
    private static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(10);
    private static final Duration TICK = Duration.ofMillis(10);

    private final Path folder;

    OrphanedDatabase(Path folder) {
        this.folder = folder;
    }

    /** Stops the server if there is one; returns when it is gone, fails when it will not go. */
    void stop() {
        running().ifPresent(this::stop);
    }

    private void stop(ProcessHandle server) {
        LOG.log(Level.INFO, "stopping orphaned PostgreSQL folder={0} pid={1}", folder, server.pid() + "");
        // TERM would wait for clients to leave; INT drops them, and QUIT costs a recovery from the write-ahead log at
        // worst.
        signal("-INT", server);
        if (hasEnded(server)) {
            return;
        }
        signal("-QUIT", server);
        if (!hasEnded(server)) {
            throw new InfrastructureFailure("PostgreSQL with pid %d still runs in %s and does not stop; end it by hand"
                    .formatted(server.pid(), folder));
        }
    }

    /** The pid file survives a power cut, and its pid may belong to anybody by now: the process must say it is ours. */
    Optional<ProcessHandle> running() {
        return pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive).filter(this::servesThisFolder);
    }

    private Optional<Long> pid() {
        try {
            return Files.readAllLines(folder.resolve(PID_FILE)).stream()
                    .findFirst()
                    .map(String::strip)
                    .map(Long::valueOf);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty(); // no file, no server; a damaged one is for PostgreSQL itself to refuse
        }
    }

    private boolean servesThisFolder(ProcessHandle process) {
        var info = process.info();
        var isPostgres = info.command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.startsWith("postgres"))
                .isPresent();
        var namesFolder = info.arguments()
                .filter(arguments -> Arrays.asList(arguments).contains(folder.toString()))
                .isPresent();
        return isPostgres && namesFolder;
    }

    /**
     * Waits a while for the end; a process that nobody reaps never ends for us, and does no harm. Java looks only every third
     * of a second whether a process that it did not start has ended.
     */
    static boolean hasEnded(ProcessHandle server) {
        var until = System.nanoTime() + PATIENCE_TO_STOP.toNanos();
        try {
            while (server.isAlive()) {
                if (System.nanoTime() > until) {
                    return false;
                }
                Thread.sleep(TICK.toMillis());
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void signal(String signal, ProcessHandle server) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(server.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            server.destroy(); // no kill program here
        }
    }
}
