package io.greenloop.bench.healing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A broken project, and what is known of its fault that the system is not told.
 *
 * @param project a Maven project of which a test fails
 * @param heldOut files that are laid over the mended project: tests that say whether a patch is right
 * @param reference a patch ({@code .diff}) or files to lay over the project, which mend it
 */
record HealingCase(String name, Path project, Optional<Path> heldOut, Optional<Path> reference) {

    private static final Pattern PARENT = Pattern.compile("(?s)<parent>.*?</parent>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>\\s*([^<\\s]+)\\s*</artifactId>");

    /** As Maven calls it; the case's own name where its POM does not say. */
    String projectName() {
        try {
            var pom =
                    PARENT.matcher(Files.readString(project.resolve("pom.xml"))).replaceFirst("");
            var found = ARTIFACT.matcher(pom);
            return found.find() ? found.group(1) : name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the project is a git repository of its own. */
    boolean hasHistory() {
        return Files.exists(project.resolve(".git"));
    }
}
