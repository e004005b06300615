package io.greenloop.bench.healing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The Java files and POMs of a project, without white space, so that two ways of writing the same are the same. */
final class SourceTexts {

    private SourceTexts() {}

    /** By path from the root of the project. */
    static Map<String, String> of(Path project) throws IOException {
        var texts = new HashMap<String, String>();
        try (var files = Files.walk(project)) {
            for (var file : files.filter(SourceTexts::isSource).toList()) {
                texts.put(
                        project.relativize(file).toString(),
                        Files.readString(file).replaceAll("\\s+", ""));
            }
        }
        return texts;
    }

    private static boolean isSource(Path file) {
        var name = file.getFileName().toString();
        return Files.isRegularFile(file) && (name.endsWith(".java") || name.equals("pom.xml"));
    }
}
