package io.greenloop.embedded;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files and folders that only their owner may read; where the file system has no such rights, plain ones. */
final class OwnerOnly {

    private static final boolean HAS_RIGHTS =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private OwnerOnly() {}

    static void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder, rights("rwx------"));
    }

    /** Fails when the file is already there: a file made by somebody else would keep the rights they gave it. */
    static void createFile(Path file) throws IOException {
        Files.createFile(file, rights("rw-------"));
    }

    private static FileAttribute<?>[] rights(String rights) {
        if (!HAS_RIGHTS) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))};
    }
}
