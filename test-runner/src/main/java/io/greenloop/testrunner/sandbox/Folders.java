package io.greenloop.testrunner.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Folders that come and go with a run. */
public final class Folders {

    private static final Logger LOG = Logger.getLogger(Folders.class);

    private static final long LONGEST_SECONDS = 60;

    private Folders() {}

    /**
     * What a folder holds.
     *
     * @param hidden whether there is more that nobody can look at
     */
    record Contents(long bytes, int entries, boolean hidden) {}

    /** Counts what a folder holds, without following links; what vanishes meanwhile is not counted. */
    static Contents contents(Path folder) {
        var bytes = new long[1];
        var entries = new int[1];
        var hidden = new boolean[1];
        visit(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes[0] += attributes.size();
                entries[0]++;
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                entries[0]++;
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) {
                hidden[0] |= !(why instanceof NoSuchFileException);
                return FileVisitResult.CONTINUE;
            }
        });
        return new Contents(bytes[0], entries[0], hidden[0]);
    }

    /**
     * Deletes a folder with all it holds, even what was made to resist; links are deleted, never followed.
     */
    public static void delete(Path folder) {
        if (!deleted(folder) && Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            deleteDeep(folder);
        }
    }

    private static boolean deleted(Path folder) {
        return visit(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** A path may be longer than the kernel takes, and a folder closed to its own owner: this program goes step by step. */
    private static void deleteDeep(Path folder) {
        var name = Shell.quote(folder.toAbsolutePath());
        var script = "chmod -R u+rwX %1$s; rm -rf %1$s".formatted(name);
        try {
            var removing = new ProcessBuilder("/bin/sh", "-c", script)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!removing.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || Files.exists(folder)) {
                removing.destroyForcibly();
                LOG.errorf("folder not removed path=%s", folder);
            }
        } catch (IOException e) {
            LOG.errorf("folder not removed path=%s cause=%s", folder, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean visit(Path folder, SimpleFileVisitor<Path> visitor) {
        try {
            Files.walkFileTree(folder, visitor);
            return true;
        } catch (NoSuchFileException gone) {
            LOG.tracef("already gone path=%s", folder);
            return !Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException | UncheckedIOException e) {
            LOG.debugf("folder not visited whole path=%s cause=%s", folder, e.toString());
            return false;
        }
    }
}
