package io.greenloop.gates.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/** Knows which jars bring annotation processors; each is looked into once. */
final class ProcessorJars {

    private static final String SERVICE = "META-INF/services/javax.annotation.processing.Processor";

    private final Map<Path, Boolean> known = new HashMap<>();

    boolean isAnyAmong(List<Path> jars) {
        return jars.stream().anyMatch(jar -> known.computeIfAbsent(jar, ProcessorJars::bringsProcessor));
    }

    private static boolean bringsProcessor(Path jar) {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.getEntry(SERVICE) != null;
        } catch (IOException unreadable) {
            // The compiler cannot read it either, and what is missing for that is not certain any more.
            return true;
        }
    }
}
