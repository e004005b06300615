package io.greenloop.javasource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;

/** Compiles the context of source sets once, so that many sets which differ in their sources alone read it as classes. For one thread. */
final class ContextClasses {

    /** Characters of context; more takes longer to compile than it saves. */
    private static final long LARGEST = 4_000_000;
    /** Sets with the same context that may have an error before it is taken for one that never compiles. */
    private static final int MOST_TRIES = 3;

    private final JavaCompiler compiler;
    private final Map<AnalysisFiles, Compiled> known = Recent.atMost(AnalysisFiles.MOST);

    ContextClasses(JavaCompiler compiler) {
        this.compiler = compiler;
    }

    /** @param classes null while it did not compile */
    private record Compiled(ClassFiles classes, int tries) {}

    /**
     * The class path with the context's classes on it.
     *
     * @param classPath open on the set's class path
     * @return empty where it does not compile, with these sources as they are
     */
    Optional<JavaFileManager> of(SourceSet set, JavaFileManager classPath, List<String> options) {
        var key = AnalysisFiles.of(set);
        var before = known.get(key);
        if (before != null && (before.classes() != null || before.tries() >= MOST_TRIES)) {
            return Optional.ofNullable(before.classes());
        }
        var classes = compile(set, classPath, options);
        known.put(key, new Compiled(classes, before == null ? 1 : before.tries() + 1));
        return Optional.ofNullable(classes);
    }

    void clear() {
        known.clear();
    }

    private ClassFiles compile(SourceSet set, JavaFileManager classPath, List<String> options) {
        if (set.context().values().stream().mapToLong(String::length).sum() > LARGEST) {
            return null;
        }
        var files = new ClassFiles(classPath);
        if (set.context().isEmpty()) {
            return files;
        }
        var sources = new ArrayList<SourceFile>();
        for (var texts : List.of(set.context(), set.sources())) {
            texts.forEach((path, text) -> {
                if (path.endsWith(".java") && SourceAnalyzer.isUnnamedModule(path)) {
                    sources.add(new SourceFile(path, text));
                }
            });
        }
        var problems = new DiagnosticCollector<JavaFileObject>();
        try {
            if (!compiler.getTask(Writer.nullWriter(), files, problems, options, null, sources)
                    .call()) {
                return null;
            }
        } catch (RuntimeException | AssertionError broken) {
            return null;
        }
        // Those of the sources come from their own text each time.
        set.sources().forEach((path, text) -> files.forget(new SourceFile(path, text)));
        return files;
    }

    /** A class path with classes in memory beside it. */
    private static final class ClassFiles extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, List<JavaFileObject>> byPackage = new HashMap<>();

        ClassFiles(JavaFileManager classPath) {
            super(classPath);
        }

        void forget(SourceFile source) {
            byPackage
                    .getOrDefault(source.packageName(), new ArrayList<>())
                    .removeIf(file -> file instanceof ClassFile found && found.isFrom(source));
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            var file = new ClassFile(className, sibling.getName());
            var dot = className.lastIndexOf('.');
            byPackage
                    .computeIfAbsent(dot < 0 ? "" : className.substring(0, dot), name -> new ArrayList<>())
                    .add(file);
            return file;
        }

        @Override
        public Iterable<JavaFileObject> list(
                Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
                throws IOException {
            var listed = super.list(location, packageName, kinds, recurse);
            var ours = byPackage.get(packageName);
            if (location != StandardLocation.CLASS_PATH || ours == null || !kinds.contains(JavaFileObject.Kind.CLASS)) {
                return listed;
            }
            var all = new ArrayList<>(ours);
            listed.forEach(all::add);
            return all;
        }

        @Override
        public String inferBinaryName(Location location, JavaFileObject file) {
            return file instanceof ClassFile ours ? ours.binaryName : super.inferBinaryName(location, file);
        }

        @Override
        public boolean isSameFile(FileObject one, FileObject other) {
            return one.toUri().equals(other.toUri());
        }
    }

    /** A class that is in no file. */
    private static final class ClassFile extends SimpleJavaFileObject {

        private final String binaryName;
        private final String source;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        ClassFile(String binaryName, String source) {
            super(URI.create("memory:///" + binaryName.replace('.', '/') + ".class"), Kind.CLASS);
            this.binaryName = binaryName;
            this.source = source;
        }

        boolean isFrom(SourceFile file) {
            return source.equals(file.getName());
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes.toByteArray());
        }
    }
}
