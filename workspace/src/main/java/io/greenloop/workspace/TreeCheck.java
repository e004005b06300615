package io.greenloop.workspace;

import io.greenloop.workspace.ImportRefused.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Holds a tree that git brought to the same rules as files that came otherwise. */
final class TreeCheck {

    private final Repository repository;
    private final ImportLimits limits;

    TreeCheck(Repository repository, ImportLimits limits) {
        this.repository = repository;
        this.limits = limits;
    }

    void check(ObjectId tree) throws ImportRefused, IOException {
        int entries = 0;
        long bytes = 0;
        try (ObjectReader reader = repository.newObjectReader();
                TreeWalk walk = new TreeWalk(repository, reader)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            while (walk.next()) {
                entries++;
                bytes += check(reader, walk);
                if (entries > limits.maxEntries()) {
                    throw new ImportRefused(
                            Reason.TOO_MANY_ENTRIES, "more than %d entries".formatted(limits.maxEntries()));
                }
                if (bytes > limits.maxTotalBytes()) {
                    throw new ImportRefused(
                            Reason.TOO_LARGE, "the project is larger than %d bytes".formatted(limits.maxTotalBytes()));
                }
            }
        }
        if (entries == 0) {
            throw new ImportRefused(Reason.EMPTY, "there are no files to import");
        }
    }

    private long check(ObjectReader reader, TreeWalk walk) throws ImportRefused, IOException {
        String path = walk.getPathString();
        FileMode mode = walk.getFileMode(0);
        if (!TreePath.isSafe(path)) {
            throw new ImportRefused(Reason.UNSAFE_PATH, "a name that is not safe: " + path);
        }
        if (mode == FileMode.GITLINK) {
            return 0;
        }
        long size = reader.getObjectSize(walk.getObjectId(0), Constants.OBJ_BLOB);
        if (size > limits.maxFileBytes()) {
            throw new ImportRefused(
                    Reason.TOO_LARGE, "%s is larger than %d bytes".formatted(path, limits.maxFileBytes()));
        }
        if (mode == FileMode.SYMLINK) {
            byte[] target = reader.open(walk.getObjectId(0), Constants.OBJ_BLOB).getBytes();
            if (!TreePath.isSafeLink(path, new String(target, StandardCharsets.UTF_8))) {
                throw new ImportRefused(Reason.UNSAFE_LINK, "a link that leaves the project: " + path);
            }
        }
        return size;
    }
}
