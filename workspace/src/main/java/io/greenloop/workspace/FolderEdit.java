package io.greenloop.workspace;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.eclipse.jgit.lib.FileMode;

/**
 * Writes an applied patch into a folder, all of it or nothing: everything new is first written aside, then old files are
 * moved away and new ones into place, and whatever fails on the way is undone in reverse.
 */
final class FolderEdit {

    private final Path root;
    private final Deque<Step> undo = new ArrayDeque<>();

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    FolderEdit(Path root) {
        this.root = root;
    }

    void write(List<PatchedFile> files) throws IOException {
        // Inside the folder, so that moves stay on one file system and are single steps.
        Path aside = Files.createTempDirectory(root, ".greenloop-");
        try {
            List<Path> staged = stage(files, aside);
            for (int i = 0; i < files.size(); i++) {
                replace(files.get(i), staged.get(i), aside.resolve("old-" + i));
            }
            undo.clear();
            removeEmptyFolders(files);
        } finally {
            undoAll();
            Folders.delete(aside);
        }
    }

    private List<Path> stage(List<PatchedFile> files, Path aside) throws IOException {
        var staged = new ArrayList<Path>();
        for (PatchedFile file : files) {
            Path copy = aside.resolve("new-" + staged.size());
            Files.write(copy, file.content());
            if (file.patch().oldPath().isPresent()) {
                copyPermissions(root.resolve(file.patch().oldPath().get()), copy);
            }
            setExecutable(copy, file.mode() == FileMode.EXECUTABLE_FILE);
            staged.add(copy);
        }
        return staged;
    }

    private void replace(PatchedFile file, Path staged, Path kept) throws IOException {
        if (file.patch().oldPath().isPresent()) {
            move(root.resolve(file.patch().oldPath().get()), kept);
        }
        if (file.after().isPresent()) {
            Path target = root.resolve(file.patch().path());
            createFolders(target.getParent());
            move(staged, target);
        }
    }

    /** Folders made on the way to a file are taken back with it. */
    private void createFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        createFolders(folder.getParent());
        Files.createDirectory(folder);
        undo.push(() -> Files.delete(folder));
    }

    private void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        undo.push(() -> Files.move(to, from, StandardCopyOption.ATOMIC_MOVE));
    }

    private void undoAll() throws IOException {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }

    /** As git does: a folder goes with its last file. */
    private void removeEmptyFolders(List<PatchedFile> files) throws IOException {
        for (PatchedFile file : files) {
            if (file.patch().kind() != ChangeKind.DELETED && file.patch().kind() != ChangeKind.RENAMED) {
                continue;
            }
            Path folder = root.resolve(file.patch().oldPath().orElseThrow()).getParent();
            while (!folder.equals(root) && removeIfEmpty(folder)) {
                folder = folder.getParent();
            }
        }
    }

    private static boolean removeIfEmpty(Path folder) throws IOException {
        try {
            return Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException inUse) {
            return false;
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        if (isPosix(to)) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from, LinkOption.NOFOLLOW_LINKS));
        }
    }

    private static void setExecutable(Path file, boolean executable) throws IOException {
        if (executable) {
            CheckOut.makeExecutable(file);
            return;
        }
        if (isPosix(file)) {
            var permissions = Files.getPosixFilePermissions(file);
            permissions.removeAll(List.of(
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
            Files.setPosixFilePermissions(file, permissions);
        }
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
