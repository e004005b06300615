package io.greenloop.bench.gates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The JDK's compiler with nothing around it: says whether code compiles against a library's classes, and to what. */
final class PlainCompiler implements AutoCloseable {

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files = compiler.getStandardFileManager(trouble -> {}, null, null);
    private final int release;

    /** @param testSources the folder that tests find one another in; none where it is null */
    PlainCompiler(List<Path> classPath, Path testSources, int release) {
        this.release = release;
        try {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            files.setLocationFromPaths(
                    StandardLocation.SOURCE_PATH, testSources == null ? List.of() : List.of(testSources));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The classes of sources, by path, without line numbers, by name; empty where they do not compile. */
    Optional<Map<String, ByteArrayOutputStream>> compile(Map<String, String> sources) {
        var classes = new Classes(files);
        // Not --release: its platform is opened anew for each task.
        var level = Integer.toString(release);
        var options = List.of("-proc:none", "-implicit:none", "-nowarn", "-g:none", "-source", level, "-target", level);
        var roots = sources.entrySet().stream()
                .map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
        var sound = compiler.getTask(Writer.nullWriter(), classes, trouble -> {}, options, null, roots)
                .call();
        return sound ? Optional.of(classes.written) : Optional.empty();
    }

    static boolean same(Map<String, ByteArrayOutputStream> one, Map<String, ByteArrayOutputStream> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                        .allMatch(entry -> Arrays.equals(
                                entry.getValue().toByteArray(),
                                other.get(entry.getKey()).toByteArray()));
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps classes in memory. */
    private static final class Classes extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();

        Classes(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    var bytes = new ByteArrayOutputStream();
                    written.put(name, bytes);
                    return bytes;
                }
            };
        }
    }

    /** A source that is nowhere on disk; its place below a source folder gives its name. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String path, String text) {
            super(URI.create("memory:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** The class path of a project with the library's own classes first. */
    static List<Path> classPath(LibraryProject project) {
        var all = new ArrayList<>(List.of(project.jar()));
        all.addAll(project.classPath());
        return all;
    }
}
