package io.greenloop.testrunner.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The project's own compiled classes as they were built, read once; every candidate's loader defines them anew. */
final class ProjectClasses {

    private static final String CLASS = ".class";

    /** The folders that the classes belong to, in the order of the class path. */
    private final List<Path> folders = new ArrayList<>();

    private final Map<String, Path> files = new LinkedHashMap<>();
    private final Map<String, Path> homes = new HashMap<>();
    private final Map<String, byte[]> read = new HashMap<>();

    /**
     * @param folder of compiled classes; those of earlier folders come first
     * @param metered folder with metered copies of some of them
     */
    void add(Path folder, Path metered) {
        folders.add(folder);
        try {
            if (!Files.isDirectory(folder)) {
                return;
            }
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    add(folder, folder.relativize(file), metered);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Path folder, Path inside, Path metered) {
        var path = inside.toString();
        if (path.endsWith(CLASS)) {
            var copy = metered.resolve(path);
            var name = path.substring(0, path.length() - CLASS.length()).replace('/', '.');
            if (files.putIfAbsent(name, Files.exists(copy) ? copy : folder.resolve(path)) == null) {
                homes.put(name, folder);
            }
        }
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    /** The bytes of a class that is there. */
    synchronized byte[] bytes(String name) {
        return read.computeIfAbsent(name, missing -> {
            try {
                return Files.readAllBytes(files.get(missing));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Where the class file was built, as a location of code. */
    URL home(String name) {
        return url(homes.getOrDefault(name, folders.get(0)));
    }

    /** Whether the project brings something that a test framework looks for among the resources of its class path. */
    boolean extendsFramework() {
        return folders.stream().anyMatch(folder -> Files.isDirectory(folder.resolve("META-INF/services")));
    }

    URL[] urls() {
        return folders.stream().map(ProjectClasses::url).toArray(URL[]::new);
    }

    private static URL url(Path folder) {
        try {
            // A folder that does not exist yet would lose the slash that makes it one.
            var text = folder.toUri().toString();
            return new URL(text.endsWith("/") ? text : text + "/");
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
