package io.greenloop.workspace;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Small projects for tests, written to folders and read back from them. */
final class Projects {

    static final String CALCULATOR = """
            package demo;

            class Calculator {
                int divide(int a, int b) {
                    return a / b;
                }

                int add(int a, int b) {
                    return a - b;
                }
            }
            """;

    private Projects() {}

    static Path calculator(Path folder) throws IOException {
        return write(folder, Map.of("pom.xml", "<project/>\n", "src/Calculator.java", CALCULATOR));
    }

    static Path write(Path folder, Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }

    /** Every file below the folder with its text, git's own left out. */
    static SortedMap<String, String> read(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (var walk = Files.walk(folder, new FileVisitOption[0])) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = PlainFolder.relative(folder, file);
                if (!path.startsWith(".git/")) {
                    files.put(path, Files.readString(file));
                }
            }
        }
        return files;
    }
}
