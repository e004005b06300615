package io.greenloop.workspace;

import io.greenloop.workspace.ImportRefused.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

/** Takes a folder in as it is now. */
final class DirectoryImport {

    private DirectoryImport() {}

    static void read(Path folder, ImportedTree tree) throws ImportRefused, IOException {
        if (!Files.isDirectory(folder)) {
            throw new ImportRefused(Reason.NOT_A_FOLDER, "not a folder: " + folder);
        }
        Path root = folder.toRealPath();
        try {
            for (String path : LocalTree.files(root)) {
                tree.count();
                add(root.resolve(path), path, tree);
            }
        } catch (AccessDeniedException denied) {
            throw unreadable(root, denied);
        } catch (WorkspaceUnavailable trouble) {
            if (trouble.getCause() instanceof AccessDeniedException denied) {
                throw unreadable(root, denied);
            }
            throw trouble;
        }
    }

    private static ImportRefused unreadable(Path root, AccessDeniedException denied) {
        Path file = Path.of(denied.getFile());
        String shown = file.startsWith(root) ? root.relativize(file).toString() : "";
        return new ImportRefused(
                Reason.NOT_READABLE,
                shown.isEmpty() ? "the folder may not be read" : "something in the folder may not be read: " + shown);
    }

    private static void add(Path file, String path, ImportedTree tree) throws ImportRefused, IOException {
        if (Files.isSymbolicLink(file)) {
            tree.addLink(
                    path,
                    Files.readSymbolicLink(file)
                            .toString()
                            .replace(file.getFileSystem().getSeparator(), "/"));
            return;
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new ImportRefused(Reason.UNSUPPORTED_ENTRY, "neither file, folder nor link: " + path);
        }
        try (var content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            tree.addFile(path, isExecutable(file), content);
        } catch (NoSuchFileException gone) {
            throw new WorkspaceUnavailable("the folder changed while it was read: " + path, gone);
        }
    }

    static boolean isExecutable(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return false;
        }
        return Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS)
                .contains(PosixFilePermission.OWNER_EXECUTE);
    }
}
