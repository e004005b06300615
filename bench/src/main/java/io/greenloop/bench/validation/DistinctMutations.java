package io.greenloop.bench.validation;

import io.greenloop.bench.BenchFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

/** Draws mutations whose classes compile, and are all different from each other and from the unchanged one. */
final class DistinctMutations {

    /** Characters from the fault within which all changes are drawn, as whoever looks for a repair looks there first. */
    private static final int NEAR = 250;
    /** A place that nothing is near of. */
    private static final int NOWHERE = -2 * NEAR;

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final Path sources;
    private final String path;
    private final String text;
    private final int fault;

    /** Of a text without a fault: changes are drawn from everywhere. */
    DistinctMutations(Path sources, String path, String text) {
        this(sources, path, text, NOWHERE);
    }

    /**
     * @param path of the text below the folder of sources
     * @param fault where in the text the fault is
     */
    DistinctMutations(Path sources, String path, String text, int fault) {
        this.fault = fault;
        this.sources = sources;
        this.path = path;
        this.text = text;
    }

    List<Mutation> draw(int wanted, long seed) {
        var all = new ArrayList<>(Mutator.mutations(text));
        Collections.shuffle(all, new Random(seed));
        all.sort(Comparator.comparing(mutation -> Math.abs(mutation.offset() - fault) > NEAR));
        var drawn = new ArrayList<Mutation>();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of(sources));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of());
            var seen = new HashSet<Map<String, List<Byte>>>();
            seen.add(classes(files, text));
            for (var mutation : all) {
                var classes = classes(files, mutation.applyTo(text));
                if (!classes.isEmpty() && seen.add(classes)) {
                    drawn.add(mutation);
                }
                if (drawn.size() == wanted) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (drawn.size() < wanted) {
            throw new BenchFailure("%s has %d distinct mutations, %d are wanted".formatted(path, drawn.size(), wanted));
        }
        // Those near the fault must not all be in one batch.
        Collections.shuffle(drawn, new Random(seed));
        return drawn;
    }

    /** Empty where the text does not compile. */
    private Map<String, List<Byte>> classes(StandardJavaFileManager files, String source) {
        var written = new Memory(files);
        var unit = new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        var options = List.of("-proc:none", "-implicit:none", "-nowarn", "-Xlint:none");
        var compiled = compiler.getTask(Writer.nullWriter(), written, problem -> {}, options, null, List.of(unit))
                .call();
        return compiled ? written.classes() : Map.of();
    }

    /** Keeps class files. */
    private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {

        private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();

        Memory(StandardJavaFileManager files) {
            super(files);
        }

        Map<String, List<Byte>> classes() {
            var classes = new TreeMap<String, List<Byte>>();
            written.forEach((name, bytes) -> {
                var list = new ArrayList<Byte>();
                for (var one : bytes.toByteArray()) {
                    list.add(one);
                }
                classes.put(name, list);
            });
            return classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return written.computeIfAbsent(name, missing -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
