package io.greenloop.testrunner.child;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sources that stand in a project for one compilation; what was there before is put back. */
final class ChangedSources {

    private final Path project;
    private final Charset charset;
    private final Map<Path, byte[]> before = new TreeMap<>();
    private final Set<Path> added = new TreeSet<>();

    /** @param charset that in which the compiler reads */
    ChangedSources(Path project, Charset charset) {
        this.project = project;
        this.charset = charset;
    }

    void put(String path, String text) throws IOException {
        var file = project.resolve(path);
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            added.add(file);
        } else if (!added.contains(file) && !before.containsKey(file)) {
            before.put(file, Files.readAllBytes(file));
        }
        Files.write(file, text.getBytes(charset));
    }

    void putBack() throws IOException {
        for (var file : before.entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }
        for (var file : added) {
            Files.deleteIfExists(file);
        }
    }
}
