package io.greenloop.workspace;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Lists a folder that git knows nothing of: everything but what a build made. Follows no link. */
final class PlainFolder {

    private PlainFolder() {}

    /** Paths relative to the folder, separated by '/'. */
    static List<String> files(Path folder) throws IOException {
        var files = new ArrayList<String>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                if (visited.equals(folder)) {
                    return FileVisitResult.CONTINUE;
                }
                boolean isOutput = BuildOutput.isBuildOutput(
                        "", visited.getFileName().toString(), sibling -> Files.exists(visited.resolveSibling(sibling)));
                return isOutput ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(relative(folder, file));
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }
}
