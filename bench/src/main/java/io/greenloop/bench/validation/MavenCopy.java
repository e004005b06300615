package io.greenloop.bench.validation;

import io.greenloop.bench.BenchFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Has Maven fetch an artifact, from wherever it is set up to. */
final class MavenCopy {

    private static final String GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy";

    private MavenCopy() {}

    /** @param coordinates group, artifact, version, packaging and classifier, joined by colons */
    static Path of(String coordinates, Path folder) {
        var parts = coordinates.split(":");
        var file = folder.resolve("%s-%s-%s.%s".formatted(parts[1], parts[2], parts[4], parts[3]));
        try {
            Files.createDirectories(folder);
            var maven = new ProcessBuilder(
                            "mvn", "-B", "-q", GOAL, "-Dartifact=" + coordinates, "-DoutputDirectory=" + folder)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("maven.log").toFile())
                    .directory(folder.toFile())
                    .start();
            if (maven.waitFor() != 0 || !Files.exists(file)) {
                throw new BenchFailure("Maven could not fetch " + coordinates);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", e);
        }
    }
}
