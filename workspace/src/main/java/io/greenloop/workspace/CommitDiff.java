package io.greenloop.workspace;

import io.greenloop.workspace.FileDiff.Side;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** The difference between two trees as one unified diff. */
final class CommitDiff {

    private CommitDiff() {}

    /** Text files in git's order. What is not text is named in a line that no tool takes for a change it could apply. */
    static String between(Repository repository, ObjectId fromTree, ObjectId toTree) throws IOException {
        var diff = new StringBuilder();
        try (var walk = new TreeWalk(repository)) {
            walk.addTree(fromTree);
            walk.addTree(toTree);
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            while (walk.next()) {
                diff.append(file(repository, walk));
            }
        }
        return diff.toString();
    }

    /** The paths at which they differ, without looking at what is there. */
    static Set<String> paths(Repository repository, ObjectId fromTree, ObjectId toTree) throws IOException {
        var paths = new TreeSet<String>();
        try (var walk = new TreeWalk(repository)) {
            walk.addTree(fromTree);
            walk.addTree(toTree);
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            while (walk.next()) {
                paths.add(walk.getPathString());
            }
        }
        return paths;
    }

    private static String file(Repository repository, TreeWalk walk) throws IOException {
        Optional<Side> before = side(repository, walk, 0);
        Optional<Side> after = side(repository, walk, 1);
        boolean isText = before.isPresent() == (walk.getFileMode(0) != FileMode.MISSING)
                && after.isPresent() == (walk.getFileMode(1) != FileMode.MISSING);
        if (!isText) {
            String path = walk.getPathString();
            return "diff --git a/%s b/%s\nBinary files a/%s and b/%s differ\n".formatted(path, path, path, path);
        }
        return new FileDiff(walk.getPathString(), before, after).render();
    }

    private static Optional<Side> side(Repository repository, TreeWalk walk, int tree) throws IOException {
        FileMode mode = walk.getFileMode(tree);
        if (mode == FileMode.MISSING || mode == FileMode.GITLINK) {
            return Optional.empty();
        }
        byte[] bytes = repository.open(walk.getObjectId(tree)).getBytes(Integer.MAX_VALUE);
        return TextFile.of(bytes).map(file -> new Side(mode, file.text()));
    }
}
