package io.greenloop.testrunner.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/**
 * One run of the compiler: parse, then maybe attribute, then maybe generate, in this order and each once. For one thread, and no
 * longer than {@link ModuleCompiler#run} lasts.
 */
public final class CompileTask {

    private final JavacTask task;
    private final DiagnosticCollector<JavaFileObject> problems;
    private final MemoryFiles files;

    CompileTask(JavacTask task, DiagnosticCollector<JavaFileObject> problems, MemoryFiles files) {
        this.task = task;
        this.problems = problems;
        this.files = files;
    }

    /** The sources as trees, in the order in which they were handed in. */
    public List<CompilationUnitTree> parse() {
        try {
            var units = new ArrayList<CompilationUnitTree>();
            task.parse().forEach(units::add);
            return units;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds out the types and the flow of the parsed sources. */
    public void attribute() {
        try {
            task.analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes classes of the sources, attributed or not, unless there are errors; class files by binary name. */
    public Map<String, byte[]> generate() {
        try {
            task.generate();
            return files.written();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Diagnostic<? extends JavaFileObject>> errors() {
        return problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    /** The first error on one line, empty where there is none. */
    public String firstError() {
        return errors().stream().findFirst().map(CompileTask::line).orElse("");
    }

    private static String line(Diagnostic<?> problem) {
        var message = problem.getMessage(Locale.ROOT).lines().findFirst().orElse("");
        return "line %d: %s".formatted(problem.getLineNumber(), message);
    }

    public Trees trees() {
        return Trees.instance(task);
    }

    public Types types() {
        return task.getTypes();
    }

    public Elements elements() {
        return task.getElements();
    }
}
