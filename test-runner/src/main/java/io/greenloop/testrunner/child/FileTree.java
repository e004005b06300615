package io.greenloop.testrunner.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files that tests can write, so that one candidate does not find what another left. New ones are removed; a file that was
 * changed or removed cannot be brought back. Of a large project only the folders are watched: the runs that check the JVM
 * itself tell whether more was changed.
 */
final class FileTree {

    private static final int MOST_FILES = 400;
    private static final int MOST_FOLDERS = 1000;
    private static final Set<String> COMPILED = Set.of("class", "java", "jar");

    /** How a folder was: when it changed last, and what is in it. */
    private record Folder(FileTime changed, Set<String> names) {}

    private record Content(FileTime changed, long size) {}

    private final Map<Path, Folder> folders = new LinkedHashMap<>();
    private final Map<Path, Content> contents = new HashMap<>();

    FileTree(Path work) {
        for (var root : List.of(work, Path.of("/tmp"), Path.of("/home/sandbox"))) {
            walk(root);
        }
    }

    private void walk(Path root) {
        if (!Files.isDirectory(root)) {
            return;
        }
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    if (folders.size() < MOST_FOLDERS) {
                        folders.put(folder, null);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    var name = file.getFileName().toString();
                    if (attributes.isRegularFile()
                            && !COMPILED.contains(name.substring(name.lastIndexOf('.') + 1))
                            && contents.size() < MOST_FILES) {
                        contents.put(file, content(attributes));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Content content(BasicFileAttributes attributes) {
        return new Content(attributes.lastModifiedTime(), attributes.size());
    }

    /** Takes folders as they are now. */
    void look() {
        folders.replaceAll((folder, before) -> {
            var changed = changed(folder);
            return before != null && before.changed().equals(changed) ? before : new Folder(changed, names(folder));
        });
    }

    /** Why files are no more what they were; empty when they are. */
    String restore() {
        for (var entry : folders.entrySet()) {
            var folder = entry.getKey();
            if (changed(folder).equals(entry.getValue().changed())) {
                continue;
            }
            var now = names(folder);
            var before = entry.getValue().names();
            if (!now.containsAll(before)) {
                return "files are gone from " + folder;
            }
            now.removeAll(before);
            for (var name : now) {
                if (!delete(folder.resolve(name))) {
                    return "a new file cannot be removed from " + folder;
                }
            }
        }
        for (var entry : contents.entrySet()) {
            if (!entry.getValue().equals(content(entry.getKey()))) {
                return "changed: " + entry.getKey();
            }
        }
        return "";
    }

    private static Content content(Path file) {
        try {
            return content(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException gone) {
            return new Content(FileTime.fromMillis(0), -1);
        }
    }

    private static FileTime changed(Path folder) {
        try {
            return Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private static Set<String> names(Path folder) {
        var names = new HashSet<String>();
        var all = folder.toFile().list();
        if (all != null) {
            names.addAll(List.of(all));
        }
        return names;
    }

    private static boolean delete(Path path) {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            for (var name : names(path)) {
                delete(path.resolve(name));
            }
        }
        return path.toFile().delete();
    }
}
