package io.greenloop.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenloop.workspace.LocalChange.Content;
import io.greenloop.workspace.LocalChange.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Walks two states of a repository side by side and reads what differs, as far as it lies below a prefix. */
final class DifferenceWalk {

    /** What no gate has to read: generated files and data. */
    private static final int LARGEST_FILE_BYTES = 2 << 20;

    private static final long MOST_BYTES = 128L << 20;

    private static final int BEFORE = 0;
    private static final int INDEX = 1;
    private static final int NOW = 2;

    private final Repository repository;
    private final String prefix;
    private long bytesRead;

    DifferenceWalk(Repository repository, String prefix) {
        this.repository = repository;
        this.prefix = prefix;
    }

    /** From one tree to another. */
    List<LocalChange> between(ObjectId before, ObjectId after) throws IOException {
        var changes = new ArrayList<LocalChange>();
        try (var walk = new TreeWalk(repository)) {
            walk.addTree(before);
            walk.addTree(after);
            walk.setRecursive(true);
            walk.setFilter(
                    prefix.isEmpty()
                            ? TreeFilter.ANY_DIFF
                            : AndTreeFilter.create(PathFilter.create(prefix), TreeFilter.ANY_DIFF));
            while (walk.next()) {
                add(
                        changes,
                        walk.getPathString(),
                        content(walk.getFileMode(0), walk.getObjectId(0)),
                        content(walk.getFileMode(1), walk.getObjectId(1)));
            }
        }
        return changes;
    }

    /** From a tree to the working tree: what git tracks, and what is new and not ignored. */
    List<LocalChange> toWorkTree(ObjectId before) throws RevisionRefused, IOException {
        // A path in conflict stands in the index more than once, and is still one file.
        Map<String, LocalChange> changes = new LinkedHashMap<>();
        try (var walk = new TreeWalk(repository)) {
            walk.setOperationType(OperationType.CHECKIN_OP);
            walk.addTree(before);
            walk.addTree(new DirCacheIterator(repository.readDirCache()));
            var workTree = new WorkFiles(repository);
            workTree.setDirCacheIterator(walk, INDEX);
            walk.addTree(workTree);
            if (!prefix.isEmpty()) {
                walk.setFilter(PathFilter.create(prefix));
            }
            while (walk.next()) {
                if (isUnknownToGit(walk)) {
                    continue;
                }
                if (walk.isSubtree()) {
                    walk.enterSubtree();
                    continue;
                }
                var found = new ArrayList<LocalChange>();
                compare(walk, found);
                found.forEach(change -> changes.put(change.path(), change));
            }
        }
        return List.copyOf(changes.values());
    }

    /** Neither in the tree nor tracked, and ignored, made by a build, or a repository of its own. */
    private boolean isUnknownToGit(TreeWalk walk) throws IOException {
        var now = walk.getTree(NOW, FileTreeIterator.class);
        boolean isKnown = walk.getRawMode(BEFORE) != 0 || walk.getRawMode(INDEX) != 0;
        if (isKnown || now == null) {
            return false;
        }
        return now.isEntryIgnored()
                || now.getEntryFileMode() == FileMode.GITLINK
                || BuildOutput.isBuildOutput("", walk.getNameString(), sibling -> hasBeside(walk, sibling));
    }

    private boolean hasBeside(TreeWalk walk, String sibling) {
        var path = walk.getPathString();
        var folder = path.substring(0, path.lastIndexOf('/') + 1);
        return repository
                .getWorkTree()
                .toPath()
                .resolve(folder + sibling)
                .toFile()
                .isFile();
    }

    private void compare(TreeWalk walk, List<LocalChange> changes) throws RevisionRefused, IOException {
        var index = walk.getTree(INDEX, DirCacheIterator.class);
        var now = walk.getTree(NOW, FileTreeIterator.class);
        FileMode modeBefore = walk.getFileMode(BEFORE);
        ObjectId idBefore = walk.getObjectId(BEFORE);
        if (now == null && index != null && index.getDirCacheEntry().isSkipWorkTree()) {
            // Left out by a sparse checkout, not deleted.
            if (!idBefore.equals(walk.getObjectId(INDEX))) {
                add(
                        changes,
                        walk.getPathString(),
                        content(modeBefore, idBefore),
                        content(walk.getFileMode(INDEX), walk.getObjectId(INDEX)));
            }
            return;
        }
        if (now == null) {
            add(changes, walk.getPathString(), content(modeBefore, idBefore), Content.MISSING);
            return;
        }
        if (!now.getEntryFile().exists() && now.getEntryFileMode() != FileMode.SYMLINK) {
            throw new RevisionRefused(nameless(walk.getPathString()));
        }
        if (!isSame(walk, now)) {
            add(changes, walk.getPathString(), content(modeBefore, idBefore), content(now));
        }
    }

    private static String nameless(String path) {
        return "the file %s is there but not found under its name, which is not in the encoding of file names (%s)"
                .formatted(path, System.getProperty("sun.jnu.encoding"));
    }

    private static boolean isSame(TreeWalk walk, FileTreeIterator now) {
        int typeBefore = walk.getRawMode(BEFORE) & FileMode.TYPE_MASK;
        int typeNow = now.getEntryRawMode() & FileMode.TYPE_MASK;
        return typeBefore == typeNow && walk.idEqual(BEFORE, NOW);
    }

    private Content content(FileTreeIterator now) throws IOException {
        FileMode mode = now.getEntryFileMode();
        if (mode == FileMode.GITLINK) {
            return Content.SUBMODULE;
        }
        if (mode != FileMode.SYMLINK && isTooMuch(now.getEntryLength())) {
            return Content.TOO_LARGE;
        }
        try (var bytes = now.openEntryStream()) {
            byte[] read = bytes.readNBytes(LARGEST_FILE_BYTES + 1);
            bytesRead += read.length;
            if (mode == FileMode.SYMLINK) {
                return Content.link(new String(read, UTF_8));
            }
            return read.length > LARGEST_FILE_BYTES ? Content.TOO_LARGE : Content.of(read);
        }
    }

    /** What stands at a path of a tree. */
    Content content(ObjectId tree, String path) throws IOException {
        try (var walk = TreeWalk.forPath(repository, path, tree)) {
            return walk == null ? Content.MISSING : content(walk.getFileMode(0), walk.getObjectId(0));
        }
    }

    private Content content(FileMode mode, ObjectId id) throws IOException {
        if (mode == FileMode.MISSING) {
            return Content.MISSING;
        }
        if (mode == FileMode.GITLINK || mode == FileMode.TREE) {
            return Content.SUBMODULE;
        }
        var loader = repository.open(id, Constants.OBJ_BLOB);
        if (isTooMuch(loader.getSize())) {
            return Content.TOO_LARGE;
        }
        byte[] bytes = loader.getBytes(LARGEST_FILE_BYTES);
        bytesRead += bytes.length;
        return mode == FileMode.SYMLINK ? Content.link(new String(bytes, UTF_8)) : Content.of(bytes);
    }

    private boolean isTooMuch(long bytes) {
        return bytes > LARGEST_FILE_BYTES || bytesRead + bytes > MOST_BYTES;
    }

    private void add(List<LocalChange> changes, String path, Content before, Content after) {
        boolean isNothing = before.equals(after)
                && before.kind() != Kind.BINARY
                && before.kind() != Kind.TOO_LARGE
                && before.kind() != Kind.SUBMODULE;
        if (path.startsWith(prefix) && !isNothing) {
            changes.add(new LocalChange(path.substring(prefix.length()), before, after, changedLines(before, after)));
        }
    }

    private static int changedLines(Content before, Content after) {
        return text(before)
                .flatMap(old -> text(after).map(now -> LineCount.changed(old, now)))
                .orElse(0);
    }

    private static Optional<String> text(Content content) {
        return content.kind() == Kind.MISSING ? Optional.of("") : content.asText();
    }
}
