package io.greenloop.testrunner.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Takes out of a folder that code under test could write what no build makes: pipes, whose reader would wait for ever,
 * links to files of this host, and class files that are larger than whoever reads one whole may have room for. Whoever reads the folder
 * afterwards need not look.
 */
public final class PlainFiles {

    /** Bytes; compilers stop far below, at their limits for constants and methods. */
    private static final long LARGEST_CLASS = 16L << 20;

    private PlainFiles() {}

    /** Leaves files, folders and links that stay inside. */
    public static void keepIn(Path folder) {
        try {
            var real = folder.toRealPath();
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isOther()
                            || attributes.isSymbolicLink() && !leadsInto(real, file)
                            || isTooLarge(file, attributes)) {
                        Files.deleteIfExists(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static boolean isTooLarge(Path file, BasicFileAttributes attributes) {
        return attributes.size() > LARGEST_CLASS && file.toString().endsWith(".class");
    }

    private static boolean leadsInto(Path folder, Path link) {
        try {
            return link.toRealPath().startsWith(folder);
        } catch (IOException nowhere) {
            return false;
        }
    }
}
