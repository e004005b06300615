package io.greenloop.workspace;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * What a killed process left in a repository that only one process writes: lock files, behind which no ref would ever move
 * again, and packs that were never received whole.
 */
final class AbandonedLocks extends SimpleFileVisitor<Path> {

    /** Whatever is older was not made by this process. */
    private static final FileTime START =
            FileTime.fromMillis(ManagementFactory.getRuntimeMXBean().getStartTime());

    private AbandonedLocks() {}

    static void removeFrom(Path repository) throws IOException {
        Files.walkFileTree(repository, new AbandonedLocks());
    }

    /** Of the objects only the folder itself: below it are thousands of files and no locks. */
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean isBelowObjects = folder.getParent().endsWith("objects");
        return isBelowObjects ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        String name = file.getFileName().toString();
        boolean isLeft = name.endsWith(".lock") || name.startsWith("incoming_");
        if (isLeft && attributes.lastModifiedTime().compareTo(START) < 0) {
            Files.deleteIfExists(file);
        }
        return FileVisitResult.CONTINUE;
    }

    /** Somebody else's write ended meanwhile. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException vanished) {
        return FileVisitResult.CONTINUE;
    }
}
