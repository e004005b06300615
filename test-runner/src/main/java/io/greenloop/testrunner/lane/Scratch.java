package io.greenloop.testrunner.lane;

import io.greenloop.contracts.FailureNumber;
import io.greenloop.testrunner.sandbox.Strays;
import io.greenloop.worker.ProcessFolder;
import io.greenloop.worker.TransientFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The folder of this process for checkouts and the files of runs, beside those of other processes that share a disk. What is
 * in it may be read by the user that runs have.
 */
final class Scratch implements AutoCloseable {

    private static final String READABLE = "rwxr-xr-x";
    /** A small project's class files and reports need as much. */
    private static final long LEAST_ROOM = 32L << 20;

    private final ProcessFolder folder;
    private final Path own;
    private final AtomicLong made = new AtomicLong();

    private Scratch(ProcessFolder folder) {
        this.folder = folder;
        this.own = folder.path();
    }

    /** Makes the folder of this process and removes those of processes that are no more. */
    static Scratch open(Path shared) {
        return new Scratch(ProcessFolder.open(shared, READABLE, Scratch::endStrays));
    }

    /** A sandbox dies with its process; a plain run does not, and would go on writing into what is removed. */
    private static void endStrays(Path dead) {
        Strays.below(dead).forEach(ProcessHandle::destroyForcibly);
    }

    /** A new folder. */
    Path folder(String purpose) {
        return at("%s-%d".formatted(purpose, made.incrementAndGet()));
    }

    /** The folder of this name, made when missing; so is the whole scratch, should somebody have cleared it. */
    Path at(String name) {
        try {
            readable(Files.createDirectories(own));
            return readable(Files.createDirectories(own.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether there is room to work in. What runs on a full disk ends in ways that say nothing of the code, so that it must
     * not be judged.
     */
    boolean hasRoom() {
        return freeBytes() >= LEAST_ROOM;
    }

    /** @throws TransientFailure when there is too little room to work in */
    void requireRoom() {
        if (!hasRoom()) {
            throw new TransientFailure(
                    FailureNumber.DISK_FULL,
                    "the test-runner has %d MiB left to work in, and needs %d"
                            .formatted(freeBytes() >> 20, LEAST_ROOM >> 20),
                    null);
        }
    }

    private long freeBytes() {
        try {
            return Files.getFileStore(Files.createDirectories(own.getParent())).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the folder with all that is in it. */
    @Override
    public void close() {
        folder.close();
    }

    private static Path readable(Path folder) throws IOException {
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(READABLE));
    }
}
