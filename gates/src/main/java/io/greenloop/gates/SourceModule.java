package io.greenloop.gates;

import io.greenloop.javasource.SourceSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * One Maven module as the compiler needs it.
 *
 * @param directory from the root of the project, empty for the root
 * @param release the language level; 0 when unknown
 * @param mainFolders folders of main sources from the root of the project
 * @param testFolders folders of test sources from the root of the project
 * @param classPath jars on this host
 * @param unavailable what belongs on the class path and is not on this host
 * @param siblings directories of the modules of this project that it compiles against
 * @param processors whether annotation processors add code that nobody sees here
 */
public record SourceModule(
        String directory,
        int release,
        List<String> mainFolders,
        List<String> testFolders,
        List<Path> classPath,
        List<String> unavailable,
        List<String> siblings,
        boolean processors) {

    public SourceModule {
        Objects.requireNonNull(directory, "directory");
        mainFolders = List.copyOf(mainFolders);
        testFolders = List.copyOf(testFolders);
        classPath = List.copyOf(classPath);
        unavailable = List.copyOf(unavailable);
        siblings = List.copyOf(siblings);
    }

    public boolean holdsMain(String path) {
        return isIn(mainFolders, path);
    }

    public boolean holdsTest(String path) {
        return isIn(testFolders, path);
    }

    /** Whether an error that the compiler finds here must be one in the project's own build too. */
    public boolean isJudgedForSure() {
        return unavailable.isEmpty() && !processors && release <= SourceSet.highestRelease();
    }

    /** Why errors found here prove nothing; empty when they do. */
    public String doubt() {
        if (processors) {
            return "annotation processors add code that is not seen here";
        }
        if (!unavailable.isEmpty()) {
            return "the class path is not whole here (" + unavailable.get(0) + ")";
        }
        return isJudgedForSure() ? "" : "release %d needs another JDK than the one here".formatted(release);
    }

    /** The level to read sources at; the closest this JDK can do. */
    int readableRelease() {
        if (SourceSet.isKnown(release)) {
            return release;
        }
        return release > 0 && release < SourceSet.LOWEST_RELEASE
                ? SourceSet.LOWEST_RELEASE
                : SourceSet.highestRelease();
    }

    private static boolean isIn(List<String> folders, String path) {
        return folders.stream().anyMatch(folder -> path.startsWith(folder.isEmpty() ? "" : folder + "/"));
    }
}
