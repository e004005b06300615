package io.greenloop.workspace;

import java.util.function.Predicate;

/** Folders that no project means to hand in: what a build made, what an install fetched, git's own. */
final class BuildOutput {

    private BuildOutput() {}

    /**
     * Whether the path is in such a folder. A folder {@code target} is Maven's only beside a {@code pom.xml}: elsewhere it
     * may be somebody's package.
     */
    static boolean contains(String path, Predicate<String> exists) {
        for (int slash = path.indexOf('/'), from = 0; slash >= 0; slash = path.indexOf('/', from)) {
            if (isBuildOutput(path.substring(0, from), path.substring(from, slash), exists)) {
                return true;
            }
            from = slash + 1;
        }
        return false;
    }

    /** Whether the folder of this name is one, inside a parent that is empty or ends with '/'. */
    static boolean isBuildOutput(String parent, String name, Predicate<String> exists) {
        return switch (name) {
            case ".git", "node_modules" -> true;
            case "target" -> exists.test(parent + "pom.xml");
            default -> false;
        };
    }
}
