package io.greenloop.javasource;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Reads source sets with the JDK's compiler, in memory. Runs no annotation processor and writes nothing, so nothing of the
 * project's code is ever executed.
 *
 * <p>Keeps the jars of the last class path open and the outlines of context files it has seen, which is what makes the
 * second analysis quick. For one thread.
 */
public final class SourceAnalyzer implements AutoCloseable {

    /** For all releases. */
    static final List<String> OPTIONS = List.of(
            "-proc:none",
            "-implicit:none",
            "-Xlint:none",
            "-Xmaxerrs",
            "1000",
            "-Xprefer:source",
            "--should-stop=ifError=FLOW",
            // Folded constants would hide which parts of a message are fixed text.
            "-XDallowStringFolding=false");

    private static final int MOST_OUTLINES = 20_000;

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final SourceOutline outline = new SourceOutline(compiler);
    private final Map<Content, SourceFile> outlines = new HashMap<>();
    /** Of texts that are looked at once or twice, each as long as a file. */
    private final Map<Content, String> declarations = Recent.atMost(AnalysisFiles.MOST);

    private final AnalysisPools pools = new AnalysisPools();
    private final ContextClasses contexts = new ContextClasses(compiler);
    private OpenClassPath classes = OpenClassPath.of(List.of());
    private List<Path> openClassPath = List.of();
    private ProjectPool project;

    /**
     * Parses, attributes and checks the flow of every source.
     *
     * @throws CompilerFailure when the compiler itself breaks
     */
    public Analysis analyze(SourceSet sourceSet) {
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        openClassPath(sourceSet.classPath());
        var opened = classes.forRelease(sourceSet.release());
        var troubles = new CompilerTroubles();
        var task = (JavacTask) compiler.getTask(
                troubles, filesFor(sourceSet, opened.files()), diagnostics, options(opened), null, roots(sourceSet));
        var analysis = analyzed(sourceSet, task, diagnostics, Map.of());
        troubles.refuse(sourceSet);
        return analysis;
    }

    /**
     * The errors alone, several times faster from the second set on whose files have the same names and the same context, where this
     * JVM lets the compiler's pool be reached.
     *
     * @throws CompilerFailure when the compiler itself breaks
     */
    public List<Problem> problems(SourceSet sourceSet) {
        if (!TaskPool.isThere()) {
            return analyze(sourceSet).problems();
        }
        openClassPath(sourceSet.classPath());
        var opened = classes.forRelease(sourceSet.release());
        var options = options(opened);
        return contexts.of(sourceSet, opened.files(), options)
                .map(found -> pooled(sourceSet, found, options))
                .orElseGet(() -> analyze(sourceSet).problems());
    }

    private List<Problem> pooled(SourceSet sourceSet, JavaFileManager files, List<String> options) {
        var declarations = new HashMap<String, String>();
        sourceSet.sources().forEach((path, text) -> declarations.put(path, declarations(path, text)));
        var kept = pools.of(sourceSet, declarations);
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        try {
            return kept.pool()
                    .run(
                            files,
                            diagnostics,
                            options,
                            roots(sourceSet),
                            task -> analyzed(sourceSet, task, diagnostics, Map.of())
                                    .problems(),
                            read -> declarations.equals(kept.declarations()));
        } catch (IllegalStateException e) {
            throw new CompilerFailure("the compiler broke on " + sourceSet, e);
        }
    }

    private static List<SourceFile> roots(SourceSet sourceSet) {
        return sourceSet.sources().entrySet().stream()
                .filter(source -> isUnnamedModule(source.getKey()))
                .map(source -> new SourceFile(source.getKey(), source.getValue()))
                .toList();
    }

    static Analysis analyzed(
            SourceSet sourceSet,
            JavacTask task,
            DiagnosticCollector<JavaFileObject> diagnostics,
            Map<Element, TreePath> outlines) {
        try {
            var units = new ArrayList<>(toList(task.parse()));
            task.analyze();
            return new Analysis(sourceSet, task, units, problemsIn(sourceSet, diagnostics), outlines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the class path of " + sourceSet, e);
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            throw new CompilerFailure("the compiler broke on " + sourceSet, e);
        }
    }

    /** A file's declarations, with its methods hollow: equal declarations mean that nobody else can notice a change. */
    public String declarations(String path, String text) {
        var content = new Content(path, text);
        var known = outlines.get(content);
        return known != null ? known.text() : declarations.computeIfAbsent(content, key -> outline.of(path, text));
    }

    /**
     * Looks at one file of a codebase as it would be with other bodies of methods, many times faster than on its own from the second file
     * of the codebase on, where this JVM lets the compiler's pool be reached.
     *
     * @param path of a file of the codebase
     * @param text declares what the codebase's own text does
     * @param use is over before the next file is looked at, and keeps nothing of the analysis
     * @throws CompilerFailure when the compiler itself breaks
     */
    public <T> T withBodies(Codebase codebase, String path, String text, Function<Analysis, T> use) {
        if (!TaskPool.isThere() || !isUnnamedModule(path)) {
            return use.apply(analyze(codebase.with(path, text)));
        }
        openClassPath(codebase.classPath());
        if (project == null || !project.isOf(codebase)) {
            project = ProjectPool.of(
                    codebase,
                    classes.forRelease(codebase.release()),
                    outlinesOf(codebase.files(), Set.of()),
                    this::outlineOf);
        }
        return project.read(path, text, use);
    }

    @Override
    public void close() {
        project = null;
        classes.close();
    }

    /** Module declarations are left out: everything is judged in the unnamed module, where the class path is visible. */
    static boolean isUnnamedModule(String path) {
        return !path.endsWith("module-info.java");
    }

    private SourceFiles filesFor(SourceSet sourceSet, JavaFileManager files) {
        return new SourceFiles(
                files, outlinesOf(sourceSet.context(), sourceSet.sources().keySet()));
    }

    private List<SourceFile> outlinesOf(Map<String, String> files, Set<String> without) {
        return files.entrySet().stream()
                .filter(file -> isUnnamedModule(file.getKey()) && file.getKey().endsWith(".java"))
                .filter(file -> !without.contains(file.getKey()))
                .map(file -> outlineOf(file.getKey(), file.getValue()))
                .toList();
    }

    private SourceFile outlineOf(String path, String text) {
        if (outlines.size() > MOST_OUTLINES) {
            outlines.clear();
        }
        return outlines.computeIfAbsent(
                new Content(path, text), key -> new SourceFile(path, text, written -> outline.of(path, written)));
    }

    private void openClassPath(List<Path> wanted) {
        if (wanted.equals(openClassPath)) {
            return;
        }
        close();
        pools.clear();
        contexts.clear();
        classes = OpenClassPath.of(wanted);
        openClassPath = wanted;
    }

    private static List<String> options(OpenClassPath.ForRelease opened) {
        var options = new ArrayList<>(OPTIONS);
        options.addAll(opened.options());
        return options;
    }

    private static List<Problem> problemsIn(SourceSet sourceSet, DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR && diagnostic.getSource() != null)
                .map(Problem::of)
                .filter(problem -> sourceSet.sources().containsKey(problem.path()))
                .toList();
    }

    private static <T> List<T> toList(Iterable<? extends T> items) {
        var list = new ArrayList<T>();
        items.forEach(list::add);
        return list;
    }

    private record Content(String path, String text) {}
}
