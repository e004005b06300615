package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.sandbox.Folders;
import io.greenloop.testrunner.sandbox.Strays;
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
final class Scratch {

    private static final String PREFIX = "process-";

    private final Path own;
    private final AtomicLong made = new AtomicLong();

    private Scratch(Path own) {
        this.own = own;
    }

    /** Makes the folder of this process and removes those of processes that are no more. */
    static Scratch open(Path shared) {
        try {
            Files.createDirectories(shared);
            try (var others = Files.newDirectoryStream(shared, PREFIX + "*")) {
                for (var other : others) {
                    var pid = Long.parseLong(other.getFileName().toString().substring(PREFIX.length()));
                    if (pid == ProcessHandle.current().pid()
                            || ProcessHandle.of(pid).isEmpty()) {
                        // A sandbox dies with its process; a plain run does not, and would write into what is deleted.
                        Strays.below(other).forEach(ProcessHandle::destroyForcibly);
                        Folders.delete(other);
                    }
                }
            }
            var own = shared.resolve(PREFIX + ProcessHandle.current().pid());
            return new Scratch(readable(Files.createDirectories(own)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static Path readable(Path folder) throws IOException {
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
