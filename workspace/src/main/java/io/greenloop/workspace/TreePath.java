package io.greenloop.workspace;

import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker;

/** Which names may stand in a tree: those that stay inside it on every file system. */
final class TreePath {

    private static final ObjectChecker CHECKER = new ObjectChecker().setSafeForMacOS(true);

    private TreePath() {}

    /** Whether the path is relative, has no empty, {@code .}, {@code ..} or {@code .git} segment and no control character. */
    static boolean isSafe(String path) {
        if (path.isEmpty() || path.indexOf('\\') >= 0 || path.chars().anyMatch(Character::isISOControl)) {
            return false;
        }
        try {
            CHECKER.checkPath(path);
            return true;
        } catch (CorruptObjectException unsafe) {
            return false;
        }
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
