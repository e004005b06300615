package io.greenloop.javasource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Java code to look at, as text, with all that it compiles against.
 *
 * @param sources the files in question, whole, by path; every one of them is attributed and judged
 * @param context the other files of the project, by path; only their declarations are read, only when named, and nothing
 *     that is wrong inside them is reported
 * @param classPath jars and class folders; what is missing here shows up as unresolved symbols
 * @param release the language level, from {@value #LOWEST_RELEASE} up to that of the running JDK
 */
public record SourceSet(Map<String, String> sources, Map<String, String> context, List<Path> classPath, int release) {

    /** Older levels are read as this one: the compiler at hand knows nothing below it. */
    public static final int LOWEST_RELEASE = 8;

    public SourceSet {
        sources = Map.copyOf(sources);
        context = Map.copyOf(context);
        classPath = List.copyOf(classPath);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("a source set needs at least one source");
        }
        if (!isKnown(release)) {
            throw new IllegalArgumentException(
                    "release %d is outside %d to %d".formatted(release, LOWEST_RELEASE, highestRelease()));
        }
    }

    /** Sources that stand alone, on the running JDK's own level. */
    public static SourceSet of(Map<String, String> sources) {
        return new SourceSet(sources, Map.of(), List.of(), highestRelease());
    }

    /** Whether this JDK can judge code of that level at all. */
    public static boolean isKnown(int release) {
        return release >= LOWEST_RELEASE && release <= highestRelease();
    }

    /** The level of the running JDK. */
    public static int highestRelease() {
        return Runtime.version().feature();
    }

    /** Sources may hold secrets and are long, so only their number is shown. */
    @Override
    public String toString() {
        return "SourceSet[sources=%d, context=%d, classPath=%d, release=%d]"
                .formatted(sources.size(), context.size(), classPath.size(), release);
    }
}
