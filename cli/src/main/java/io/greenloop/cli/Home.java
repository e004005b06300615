package io.greenloop.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * What Greenloop keeps for one user.
 *
 * @param folder token, log and patches
 * @param data broker, database and repositories
 */
record Home(Path folder, Path data) {

    /** Both as real paths, made if absent, readable by their owner alone. */
    static Home at(Path folder, Path data) {
        return new Home(made(folder), made(data));
    }

    private static Path made(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
                }
            }
            if (!Files.isWritable(folder)) {
                throw new BadInput("%s cannot be used as a folder: it may not be written".formatted(folder));
            }
            return folder.toRealPath();
        } catch (IOException e) {
            throw new BadInput("%s cannot be used as a folder: %s".formatted(folder, e.getMessage()));
        }
    }

    /** What the standalone system wrote and threw while it ran. */
    Path log() {
        return folder.resolve("standalone.log");
    }

    /** Settings of the user's own, if there. */
    Path settings() {
        return folder.resolve("greenloop.properties");
    }

    /** Where the standalone system says that it is up. */
    Path announcement() {
        return data.resolve("standalone.json");
    }

    /** The patch of a job, its folder made if absent. */
    Path patch(String name) {
        try {
            return Files.createDirectories(folder.resolve("patches")).resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
