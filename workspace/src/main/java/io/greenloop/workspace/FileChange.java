package io.greenloop.workspace;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One file as it is before and after a patch.
 *
 * @param path where the file is after the patch, or where it was if the patch deletes it; relative, separated by '/'
 * @param previousPath where the file was before, present only when it is renamed
 * @param before its text before, empty for an added file
 * @param after its text after, empty for a deleted file
 */
public record FileChange(
        String path, Optional<String> previousPath, ChangeKind kind, Optional<String> before, Optional<String> after) {

    public FileChange {
        requireNonNull(path, "path");
        requireNonNull(previousPath, "previousPath");
        requireNonNull(kind, "kind");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
    }

    /** Source text may hold secrets, so only the path is ever shown. */
    @Override
    public String toString() {
        return "FileChange[%s %s]".formatted(kind, path);
    }
}
