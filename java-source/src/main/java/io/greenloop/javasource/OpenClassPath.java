package io.greenloop.javasource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.JavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * A class path that stays open from one run of the compiler to the next, with the platform of every Java release that was asked for. For
 * one thread.
 */
public final class OpenClassPath implements AutoCloseable {

    private static final int RUNNING_RELEASE = Runtime.version().feature();

    private final StandardJavaFileManager standard;
    private final JavaFileManager bounded;
    private final Map<Integer, ForRelease> releases = new HashMap<>();
    private final List<PlatformFiles> platforms = new ArrayList<>();

    private OpenClassPath(StandardJavaFileManager standard) {
        this.standard = standard;
        this.bounded = new BoundedFiles(standard);
    }

    /**
     * The class path as a release sees it.
     *
     * @param options that name the release to the compiler
     */
    public record ForRelease(JavaFileManager files, List<String> options) {

        public ForRelease {
            options = List.copyOf(options);
        }
    }

    /** @throws UncheckedIOException when an element is there and cannot be read */
    static OpenClassPath of(List<Path> classPath) {
        return opened(EmptyFileManagers.of(ToolProvider.getSystemJavaCompiler()), classPath);
    }

    /**
     * Without the sources that may lie beside classes: they are not what was built.
     *
     * @throws UncheckedIOException when an element is there and cannot be read
     */
    public static OpenClassPath ofClasses(List<Path> classPath) {
        var files = EmptyFileManagers.of(ToolProvider.getSystemJavaCompiler());
        try {
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return opened(files, classPath);
    }

    private static OpenClassPath opened(StandardJavaFileManager files, List<Path> classPath) {
        try {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            return new OpenClassPath(files);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the class path", e);
        }
    }

    /** The class path beside the platform of the running JDK. */
    JavaFileManager files() {
        return bounded;
    }

    /** @param release of Java, 0 for that of the running JDK */
    public ForRelease forRelease(int release) {
        // Naming the running release would make the compiler open its archive of old ones for each run.
        if (release == 0 || release == RUNNING_RELEASE) {
            return new ForRelease(bounded, List.of());
        }
        return releases.computeIfAbsent(release, this::opened);
    }

    private ForRelease opened(int release) {
        var platform = release < RUNNING_RELEASE ? PlatformFiles.of(release, bounded) : Optional.<PlatformFiles>empty();
        platform.ifPresent(platforms::add);
        return platform.map(files -> new ForRelease(files, PlatformFiles.options(release)))
                .orElseGet(() -> new ForRelease(bounded, List.of("--release", Integer.toString(release))));
    }

    @Override
    public void close() {
        try {
            for (var platform : platforms) {
                platform.close();
            }
            platforms.clear();
            releases.clear();
            standard.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
