package io.greenloop.bench.healing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A broken project, and what is known of its fault that the system is not told.
 *
 * @param project a Maven project of which a test fails
 * @param heldOut files that are laid over the mended project: tests that say whether a patch is right
 * @param reference a patch ({@code .diff}) or files to lay over the project, which mend it
 */
record HealingCase(String name, Path project, Optional<Path> heldOut, Optional<Path> reference) {

    /** Whether the project is a git repository of its own. */
    boolean hasHistory() {
        return Files.exists(project.resolve(".git"));
    }
}
