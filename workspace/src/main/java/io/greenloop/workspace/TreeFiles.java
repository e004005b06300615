package io.greenloop.workspace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The files of one commit's tree. */
final class TreeFiles implements FileSource {

    private final Repository repository;
    private final ObjectId tree;

    TreeFiles(Repository repository, ObjectId tree) {
        this.repository = repository;
        this.tree = tree;
    }

    /** A file, link, folder or submodule of a tree. */
    private record Named(Repository repository, FileMode mode, ObjectId id) implements Entry {

        @Override
        public byte[] content() throws IOException {
            return repository.open(id).getBytes(Integer.MAX_VALUE);
        }
    }

    /** Files and links, in git's order; submodules are not part of the project. */
    List<String> paths() throws IOException {
        var paths = new ArrayList<String>();
        try (var walk = new TreeWalk(repository)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            while (walk.next()) {
                if (walk.getFileMode(0) != FileMode.GITLINK) {
                    paths.add(walk.getPathString());
                }
            }
        }
        return paths;
    }

    @Override
    public Optional<Entry> find(String path) throws IOException {
        if (!TreePath.isSafe(path)) {
            return Optional.empty();
        }
        try (ObjectReader reader = repository.newObjectReader();
                TreeWalk walk = TreeWalk.forPath(reader, path, tree)) {
            if (walk == null) {
                return Optional.empty();
            }
            return Optional.of(new Named(repository, walk.getFileMode(0), walk.getObjectId(0)));
        }
    }

    /** The bytes of a file; empty for anything that is not a file. */
    Optional<byte[]> read(String path) throws IOException {
        var entry = find(path);
        if (entry.isEmpty() || !isFile(entry.get().mode())) {
            return Optional.empty();
        }
        return Optional.of(entry.get().content());
    }

    static boolean isFile(FileMode mode) {
        return mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE;
    }
}
