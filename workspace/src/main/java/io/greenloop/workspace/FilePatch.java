package io.greenloop.workspace;

import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;

/** What a patch says about one file. The old path is absent for an added file, the new path for a deleted one. */
record FilePatch(Optional<String> oldPath, Optional<String> newPath, Optional<FileMode> newMode, List<Hunk> hunks) {

    FilePatch {
        hunks = List.copyOf(hunks);
        if (oldPath.isEmpty() && newPath.isEmpty()) {
            throw new IllegalArgumentException("a file patch names no file");
        }
    }

    String path() {
        return newPath.or(this::oldPath).orElseThrow();
    }

    ChangeKind kind() {
        if (oldPath.isEmpty()) {
            return ChangeKind.ADDED;
        }
        if (newPath.isEmpty()) {
            return ChangeKind.DELETED;
        }
        return oldPath.equals(newPath) ? ChangeKind.MODIFIED : ChangeKind.RENAMED;
    }
}
