package io.greenloop.testrunner.lane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A turn at writing into a local repository: one at a time, among the threads of this process and among the processes that share
 * the folder. The kernel gives back the turn of a process that dies. Readers need none, since files are moved into their place.
 */
final class RepositoryTurn {

    private static final String FILE = ".greenloop-fetching.lock";
    /** A process gets an error and no turn where two of its own threads ask the kernel for the same. */
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private RepositoryTurn() {}

    /** Waits for the turn, and does the work in it. */
    static <T> T during(Path repository, Supplier<T> work) {
        var thread =
                THREADS.computeIfAbsent(repository.toAbsolutePath().normalize(), folder -> new ReentrantLock(true));
        thread.lock();
        try (var file = open(repository)) {
            // Closing the file gives the kernel's lock back.
            file.lock();
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.unlock();
        }
    }

    private static FileChannel open(Path repository) throws IOException {
        var file = Files.createDirectories(repository).resolve(FILE);
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
