package io.greenloop.workspace;

import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker;

/** Which names may stand in a tree: those that stay inside it on every file system. */
final class TreePath {

    /** Leaves room for the folders that a project is checked out below. */
    private static final int LONGEST_PATH = 2_000;

    private static final int LONGEST_NAME_BYTES = 255;
    private static final ObjectChecker CHECKER = new ObjectChecker().setSafeForMacOS(true);

    private TreePath() {}

    /**
     * Whether the path is relative, has no empty, {@code .}, {@code ..} or {@code .git} segment, no control character and no
     * half of a surrogate pair, and is no longer than file systems take.
     */
    static boolean isSafe(String path) {
        if (path.isEmpty()
                || isTooLong(path)
                || path.indexOf('\\') >= 0
                || path.chars().anyMatch(Character::isISOControl)
                || !StandardCharsets.UTF_8.newEncoder().canEncode(path)) {
            return false;
        }
        try {
            CHECKER.checkPath(path);
            return true;
        } catch (CorruptObjectException unsafe) {
            return false;
        }
    }

    private static boolean isTooLong(String path) {
        if (path.length() > LONGEST_PATH) {
            return true;
        }
        for (String name : path.split("/")) {
            if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME_BYTES) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a symbolic link stays inside the tree. Only leading {@code ..} are followed: one that comes after a name
     * could climb out through another link ({@code x -> .} and {@code y -> x/..}).
     */
    static boolean isSafeLink(String linkPath, String target) {
        if (target.isEmpty() || target.startsWith("/") || target.indexOf('\\') >= 0 || target.indexOf('\0') >= 0) {
            return false;
        }
        long foldersAbove = linkPath.chars().filter(c -> c == '/').count();
        boolean named = false;
        for (String segment : target.split("/")) {
            if (segment.equals("..")) {
                if (named || --foldersAbove < 0) {
                    return false;
                }
                continue;
            }
            named |= !segment.isEmpty() && !segment.equals(".");
        }
        return true;
    }
}
