package io.greenloop.workspace;

import java.util.List;
import java.util.Optional;

/** What a patch would make of a commit, file by file and in the order of the patch; nothing has been written. */
public record PatchPreview(List<FileChange> files) {

    public PatchPreview {
        files = List.copyOf(files);
    }

    /** The change at this path (after the patch, or before it for a deleted file), if the patch touches it. */
    public Optional<FileChange> at(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }
}
