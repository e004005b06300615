package io.greenloop.testrunner.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Takes out of a folder that code under test could write what no build makes: pipes, whose reader would wait for ever,
 * links to files of this host, class files that are larger than whoever reads one whole may have room for, and folders that
 * nobody gets through. Whoever reads the folder afterwards need not look.
 */
public final class PlainFiles {

    /** Bytes; compilers stop far below, at their limits for constants and methods. */
    private static final long LARGEST_CLASS = 16L << 20;
    /** Characters below the folder; the kernel takes a few thousand bytes, and builds make some hundred. */
    private static final int LONGEST_PATH = 1000;

    private static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rwx------");

    private PlainFiles() {}

    /** Leaves files, folders and links that stay inside. */
    public static void keepIn(Path folder) {
        try {
            keepIn(folder, folder, folder.toRealPath());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void keepIn(Path part, Path folder, Path real) throws IOException {
        Files.walkFileTree(part, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                if (directory.toString().length() - folder.toString().length() > LONGEST_PATH) {
                    Folders.delete(directory);
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isOther()
                        || attributes.isSymbolicLink() && !leadsInto(real, file)
                        || isTooLarge(file, attributes)) {
                    delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException closed) throws IOException {
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    opened(file, folder, real);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Who runs as the user of the service owns what it closes; as root nothing is closed to us. */
    private static void opened(Path closed, Path folder, Path real) throws IOException {
        Files.setPosixFilePermissions(closed, OPEN);
        if (Files.isReadable(closed) && Files.isExecutable(closed)) {
            keepIn(closed, folder, real);
        }
    }

    private static void delete(Path file) throws IOException {
        try {
            Files.deleteIfExists(file);
        } catch (AccessDeniedException writeProtected) {
            Files.setPosixFilePermissions(file.getParent(), OPEN);
            Files.deleteIfExists(file);
        }
    }

    /** By what is read in the end: a link to something large is as large. */
    private static boolean isTooLarge(Path file, BasicFileAttributes attributes) throws IOException {
        return file.toString().endsWith(".class")
                && (attributes.isSymbolicLink() ? Files.size(file) : attributes.size()) > LARGEST_CLASS;
    }

    private static boolean leadsInto(Path folder, Path link) {
        try {
            return link.toRealPath().startsWith(folder);
        } catch (IOException nowhere) {
            return false;
        }
    }
}
