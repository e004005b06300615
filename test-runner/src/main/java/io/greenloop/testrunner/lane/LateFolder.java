package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.sandbox.Folders;
import java.nio.file.Path;

/** A folder for one candidate, made when it is first asked for: most are refuted without any. For one thread. */
final class LateFolder implements AutoCloseable {

    private final Scratch scratch;
    private Path folder;

    LateFolder(Scratch scratch) {
        this.scratch = scratch;
    }

    Path path() {
        if (folder == null) {
            folder = scratch.folder("candidate");
        }
        return folder;
    }

    @Override
    public void close() {
        if (folder != null) {
            Folders.delete(folder);
        }
    }
}
