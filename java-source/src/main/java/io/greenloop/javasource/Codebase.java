package io.greenloop.javasource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Java files that are compiled together, as they are before anybody changes them.
 *
 * @param files texts by path
 * @param classPath jars and class folders
 * @param release the language level, from {@value SourceSet#LOWEST_RELEASE} up to that of the running JDK
 */
public record Codebase(Map<String, String> files, List<Path> classPath, int release) {

    public Codebase {
        files = Map.copyOf(files);
        classPath = List.copyOf(classPath);
        if (!SourceSet.isKnown(release)) {
            throw new IllegalArgumentException("release %d is outside %d to %d"
                    .formatted(release, SourceSet.LOWEST_RELEASE, SourceSet.highestRelease()));
        }
    }

    /** One of its files, with this text, in question, and the others around it. */
    SourceSet with(String path, String text) {
        return new SourceSet(Map.of(path, text), files, classPath, release);
    }

    /** Sources may hold secrets and are long, so only their number is shown. */
    @Override
    public String toString() {
        return "Codebase[files=%d, classPath=%d, release=%d]".formatted(files.size(), classPath.size(), release);
    }
}
