package io.greenloop.gates.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/** Knows which jars bring annotation processors that make code; each is looked into once. */
final class ProcessorJars {

    private static final String SERVICE = "META-INF/services/javax.annotation.processing.Processor";
    /** Bytes; a few kilobytes of a jar can inflate to gigabytes. */
    private static final int LONGEST = 1 << 20;

    /** Processors that write settings and lists beside the classes, and no code that anybody could name. */
    private static final List<String> WITHOUT_CODE = List.of(
            "org.apache.logging.log4j.",
            "org.springframework.boot.configurationprocessor.",
            "org.springframework.boot.autoconfigureprocessor.",
            "com.google.auto.service.",
            "org.kohsuke.metainf_services.");

    private final Map<Path, Boolean> known = new HashMap<>();

    boolean isAnyAmong(List<Path> jars) {
        return jars.stream().anyMatch(jar -> known.computeIfAbsent(jar, ProcessorJars::bringsProcessor));
    }

    private static boolean bringsProcessor(Path jar) {
        try (var zip = new ZipFile(jar.toFile())) {
            var service = zip.getEntry(SERVICE);
            if (service == null) {
                return false;
            }
            return new String(zip.getInputStream(service).readNBytes(LONGEST), UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .anyMatch(name -> !name.isEmpty() && WITHOUT_CODE.stream().noneMatch(name::startsWith));
        } catch (IOException unreadable) {
            // The compiler cannot read it either, and what is missing for that is not certain any more.
            return true;
        }
    }
}
