package io.greenloop.gates;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One file as it is before and after a candidate; a rename is a deletion and an addition.
 *
 * @param before empty for a file that is added
 * @param after empty for a file that is deleted
 */
public record ChangedFile(String path, Optional<String> before, Optional<String> after) {

    public ChangedFile {
        requireNonNull(path, "path");
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("%s is neither before nor after the change".formatted(path));
        }
    }

    /** A file that is there before and after. */
    public static ChangedFile modified(String path, String before, String after) {
        return new ChangedFile(path, Optional.of(before), Optional.of(after));
    }

    public static ChangedFile added(String path, String after) {
        return new ChangedFile(path, Optional.empty(), Optional.of(after));
    }

    public static ChangedFile deleted(String path, String before) {
        return new ChangedFile(path, Optional.of(before), Optional.empty());
    }

    public boolean isJava() {
        return path.endsWith(".java");
    }

    public boolean isPom() {
        return fileName().equals("pom.xml");
    }

    public boolean isMainResource() {
        return ("/" + path).contains("/src/main/resources/");
    }

    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Texts may hold secrets, so only the path is shown. */
    @Override
    public String toString() {
        return "ChangedFile[" + path + "]";
    }
}
