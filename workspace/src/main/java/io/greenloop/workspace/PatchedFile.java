package io.greenloop.workspace;

import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;

/** One file of a patch that applied, in memory. The content is what {@code after} is in the file's own encoding. */
record PatchedFile(FilePatch patch, FileMode mode, Optional<String> before, Optional<String> after, byte[] content) {

    FileChange toChange() {
        var previous = patch.kind() == ChangeKind.RENAMED ? patch.oldPath() : Optional.<String>empty();
        return new FileChange(patch.path(), previous, patch.kind(), before, after);
    }

    @Override
    public String toString() {
        return "PatchedFile[%s %s]".formatted(patch.kind(), patch.path());
    }
}
