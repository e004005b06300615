package io.greenloop.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/** Lists what git would call the project in a folder of somebody's work tree. Only reads, and runs nothing. */
final class GitWorkTree {

    private GitWorkTree() {}

    /** The repository whose work tree the folder is in, to be closed by the caller. */
    static Optional<Repository> around(Path folder) throws IOException {
        IsolatedSystem.install();
        var builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
        if (builder.getGitDir() == null) {
            return Optional.empty();
        }
        Repository repository = builder.setMustExist(true).build();
        if (repository.isBare()) {
            repository.close();
            return Optional.empty();
        }
        return Optional.of(repository);
    }

    /** Where the folder is in its work tree: empty for the top, else ending with '/'. */
    static String prefix(Repository repository, Path folder) throws IOException {
        Path top = repository.getWorkTree().toPath().toRealPath();
        String relative = PlainFolder.relative(top, folder.toRealPath());
        return relative.isEmpty() ? "" : relative + "/";
    }

    /**
     * Files as they are now, tracked or new but not ignored, relative to the folder. Empty where the folder is in no work
     * tree, and where all of it is ignored: a project below somebody's build output is a plain folder.
     */
    static List<String> files(Path folder) throws IOException {
        Optional<Repository> around = around(folder);
        if (around.isEmpty()) {
            return List.of();
        }
        try (Repository repository = around.get()) {
            return files(repository, prefix(repository, folder));
        }
    }

    private static List<String> files(Repository repository, String prefix) throws IOException {
        Set<String> files = new LinkedHashSet<>();
        try (var walk = new TreeWalk(repository)) {
            walk.addTree(new DirCacheIterator(repository.readDirCache()));
            var workTree = new WorkFiles(repository);
            workTree.setDirCacheIterator(walk, 0);
            walk.addTree(workTree);
            if (!prefix.isEmpty()) {
                walk.setFilter(PathFilter.create(prefix));
            }
            while (walk.next()) {
                var tracked = walk.getTree(0, DirCacheIterator.class);
                var present = walk.getTree(1, FileTreeIterator.class);
                if (present == null || (tracked == null && present.isEntryIgnored())) {
                    continue;
                }
                if (walk.isSubtree()) {
                    walk.enterSubtree();
                    continue;
                }
                // A repository inside the repository is a project of its own.
                if (present.getEntryFileMode() != FileMode.GITLINK
                        && walk.getPathString().startsWith(prefix)) {
                    files.add(walk.getPathString().substring(prefix.length()));
                }
            }
        }
        return new ArrayList<>(files);
    }
}
