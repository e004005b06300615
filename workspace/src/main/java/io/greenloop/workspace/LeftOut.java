package io.greenloop.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;

/** What a tree names but does not hold: submodules, and contents that git LFS keeps elsewhere. */
final class LeftOut {

    private static final int MOST_NAMED = 5;
    /** The specification of git LFS keeps pointers below this. */
    private static final int LONGEST_POINTER = 1024;

    private static final byte[] POINTER = "version https://git-lfs.".getBytes(StandardCharsets.US_ASCII);

    private LeftOut() {}

    /** A sentence for each kind that is left out; none when everything is there. */
    static List<String> of(Repository repository, ObjectId tree) throws IOException {
        var submodules = new ArrayList<String>();
        var pointers = new ArrayList<String>();
        try (ObjectReader reader = repository.newObjectReader();
                TreeWalk walk = new TreeWalk(repository, reader)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            while (walk.next()) {
                if (walk.getFileMode(0) == FileMode.GITLINK) {
                    submodules.add(walk.getPathString());
                } else if (TreeFiles.isFile(walk.getFileMode(0)) && isPointer(reader, walk.getObjectId(0))) {
                    pointers.add(walk.getPathString());
                }
            }
        }
        var sentences = new ArrayList<String>();
        if (!submodules.isEmpty()) {
            sentences.add("submodules are not fetched: " + named(submodules));
        }
        if (!pointers.isEmpty()) {
            sentences.add("contents that git LFS keeps elsewhere are not fetched: " + named(pointers));
        }
        return sentences;
    }

    private static boolean isPointer(ObjectReader reader, ObjectId blob) throws IOException {
        if (reader.getObjectSize(blob, Constants.OBJ_BLOB) > LONGEST_POINTER) {
            return false;
        }
        var content = reader.open(blob, Constants.OBJ_BLOB).getBytes();
        return content.length > POINTER.length
                && java.util.Arrays.equals(content, 0, POINTER.length, POINTER, 0, POINTER.length);
    }

    private static String named(List<String> paths) {
        var shown = String.join(", ", paths.subList(0, Math.min(MOST_NAMED, paths.size())));
        return paths.size() <= MOST_NAMED ? shown : "%s and %d more".formatted(shown, paths.size() - MOST_NAMED);
    }
}
