package io.greenloop.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The processes that serve one data folder: those whose own command line names it, and the one that holds it, however it was
 * started.
 */
final class OwnProcesses {

    private static final String MARK = "-Dgreenloop.data=";
    private static final Duration KILLED = Duration.ofSeconds(5);

    private final Path data;

    OwnProcesses(Path data) {
        this.data = data;
    }

    /** The argument of {@code java} by which a standalone system is known again. */
    static String mark(Path data) {
        return MARK + data;
    }

    /** Standalone systems on this folder: one, or none. */
    List<ProcessHandle> standalones() {
        var holder = new FolderHolder(data).process();
        return ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        isMarked(process) || holder.filter(process::equals).isPresent())
                .toList();
    }

    /** Whether this very process serves the folder. */
    boolean isServedBy(long pid) {
        return standalones().stream().anyMatch(process -> process.pid() == pid);
    }

    private boolean isMarked(ProcessHandle process) {
        return arguments(process).contains(mark(data));
    }

    private static List<String> arguments(ProcessHandle process) {
        return process.info().arguments().map(Arrays::asList).orElse(List.of());
    }

    /**
     * Stops whatever serves the folder: politely, and by force what is still there when patience ends.
     *
     * @return whether anything was running
     */
    boolean stop(Duration patience) {
        var running = standalones();
        stop(running, patience);
        return !running.isEmpty();
    }

    /** Stops this one, and the database only if nobody else serves the folder: it would be his. */
    void stop(ProcessHandle started, Duration patience) {
        stop(List.of(started), patience);
    }

    private void stop(List<ProcessHandle> running, Duration patience) {
        running.forEach(ProcessHandle::destroy);
        if (!haveEnded(running, patience)) {
            running.forEach(ProcessHandle::destroyForcibly);
            haveEnded(running, KILLED);
        }
        if (standalones().isEmpty()) {
            stopOrphanedDatabase();
        }
    }

    private static boolean haveEnded(List<ProcessHandle> processes, Duration patience) {
        var ends = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ends).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the end of a process cannot fail", e);
        }
    }

    /** PostgreSQL is a process of its own and outlives a standalone system that was killed. */
    private void stopOrphanedDatabase() {
        var orphans = ProcessHandle.allProcesses().filter(this::isDatabase).toList();
        orphans.forEach(ProcessHandle::destroy);
        if (!haveEnded(orphans, KILLED)) {
            orphans.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private boolean isDatabase(ProcessHandle process) {
        var isPostgres = process.info()
                .command()
                .filter(path -> path.endsWith("/postgres"))
                .isPresent();
        return isPostgres && arguments(process).stream().anyMatch(argument -> argument.startsWith(data + "/"));
    }
}
