package io.greenloop.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Writes the files of a tree into an empty folder, bytes as they are. Links come last and only those that stay inside, so
 * that nothing is ever written through one.
 */
final class CheckOut {

    private final Repository repository;

    CheckOut(Repository repository) {
        this.repository = repository;
    }

    void write(ObjectId tree, Path folder) throws IOException {
        requireEmpty(Files.createDirectories(folder));
        Map<String, String> links = new LinkedHashMap<>();
        try (ObjectReader reader = repository.newObjectReader();
                TreeWalk walk = new TreeWalk(repository, reader)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            while (walk.next()) {
                String path = walk.getPathString();
                if (!TreePath.isSafe(path)) {
                    throw new IllegalStateException("a tree holds a name that is not safe: " + path);
                }
                FileMode mode = walk.getFileMode(0);
                if (mode == FileMode.SYMLINK) {
                    links.put(path, new String(bytes(reader, walk), StandardCharsets.UTF_8));
                } else if (TreeFiles.isFile(mode)) {
                    writeFile(folder.resolve(path), reader, walk);
                }
            }
        }
        for (var link : links.entrySet()) {
            writeLink(folder, link.getKey(), link.getValue());
        }
    }

    private static void writeFile(Path file, ObjectReader reader, TreeWalk walk) throws IOException {
        Files.createDirectories(file.getParent());
        try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, LinkOption.NOFOLLOW_LINKS)) {
            reader.open(walk.getObjectId(0), Constants.OBJ_BLOB).copyTo(out);
        }
        if (walk.getFileMode(0) == FileMode.EXECUTABLE_FILE) {
            makeExecutable(file);
        }
    }

    private static void writeLink(Path folder, String path, String target) throws IOException {
        if (!TreePath.isSafeLink(path, target)) {
            throw new IllegalStateException("a tree holds a link that leaves it: " + path);
        }
        Path link = folder.resolve(path);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Path.of(target));
    }

    static void makeExecutable(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        var permissions = Files.getPosixFilePermissions(file);
        permissions.add(PosixFilePermission.OWNER_EXECUTE);
        if (permissions.contains(PosixFilePermission.GROUP_READ)) {
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
        }
        if (permissions.contains(PosixFilePermission.OTHERS_READ)) {
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        Files.setPosixFilePermissions(file, permissions);
    }

    private static byte[] bytes(ObjectReader reader, TreeWalk walk) throws IOException {
        return reader.open(walk.getObjectId(0), Constants.OBJ_BLOB).getBytes();
    }

    private static void requireEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new IllegalArgumentException("not an empty folder: " + folder);
            }
        }
    }
}
