package io.greenloop.embedded;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL that outlived the process which started it, as every kill -9 leaves behind.
 *
 * <p>Only the holder of the data folder's lock may ask, so no living Greenloop owns the server that is stopped here.
 */
final class OrphanedDatabase {

    static final String PID_FILE = "postmaster.pid";

    private static final Logger LOG = System.getLogger(OrphanedDatabase.class.getName());
    private static final int SECONDS_TO_STOP = 10;

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
        // TERM waits for clients to leave; QUIT does not, and costs a recovery from the write-ahead log at worst.
        server.destroy();
        if (hasEnded(server)) {
            return;
        }
        signalQuit(server);
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

    private static boolean hasEnded(ProcessHandle server) {
        try {
            server.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for a process cannot fail", e);
        }
    }

    private static void signalQuit(ProcessHandle server) {
        try {
            new ProcessBuilder("kill", "-QUIT", Long.toString(server.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            server.destroyForcibly(); // no kill program here
        }
    }
}
