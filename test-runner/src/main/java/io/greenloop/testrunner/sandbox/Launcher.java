package io.greenloop.testrunner.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Makes the program that starts a run. A file that was just written cannot be executed while a process forked meanwhile by
 * another thread still holds it open ("Text file busy"), so all runs share one that was written long before, by hard links.
 */
final class Launcher {

    private static final String NAME = "launch.sh";
    /** The link's own folder is the run's. */
    private static final String TEXT = "#!/bin/sh\nexec /bin/sh \"${0%/*}/run.sh\" \"$@\"\n";

    private final Path file;

    Launcher(Path runs) {
        this.file = runs.resolve(NAME);
    }

    /** A program in the folder of a run that starts the script of the run beside it. */
    Path link(Path runFolder) throws IOException {
        restore();
        return Files.createLink(runFolder.resolve("start"), file);
    }

    private synchronized void restore() throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, TEXT);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
