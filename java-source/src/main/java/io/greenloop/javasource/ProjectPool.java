package io.greenloop.javasource;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/**
 * Keeps a codebase in the compiler's pool, every file that was needed as its outline, while one file at a time is looked at with bodies of
 * its own. When it is another file's turn, the last one becomes its outline again. For one thread.
 */
final class ProjectPool {

    private final Codebase codebase;
    private final JavaFileManager files;
    private final List<String> options;
    private final BiFunction<String, String, SourceFile> outlines;
    private final TaskPool pool = TaskPool.ofWholeProject().orElseThrow();
    private final Map<Element, TreePath> declarations = new HashMap<>();
    private String current;
    private String expected = "";

    private ProjectPool(
            Codebase codebase,
            JavaFileManager files,
            List<String> options,
            BiFunction<String, String, SourceFile> outlines) {
        this.codebase = codebase;
        this.files = files;
        this.options = options;
        this.outlines = outlines;
    }

    /**
     * A pool in which nothing was read yet.
     *
     * @param classPath open on that of the codebase, longer than the pool
     * @param context the outlines of the codebase
     * @param outlines gives the outline of a file by its path and text
     */
    static ProjectPool of(
            Codebase codebase,
            OpenClassPath.ForRelease classPath,
            List<SourceFile> context,
            BiFunction<String, String, SourceFile> outlines) {
        var options = new ArrayList<>(SourceAnalyzer.OPTIONS);
        options.addAll(classPath.options());
        return new ProjectPool(codebase, new SourceFiles(classPath.files(), context), options, outlines);
    }

    boolean isOf(Codebase other) {
        return codebase.equals(other);
    }

    /**
     * Parses, attributes and checks the flow of one file of the codebase.
     *
     * @param text declares what the codebase's own does; where it does not, all that was read so far is forgotten behind it
     */
    <T> T read(String path, String text, Function<Analysis, T> use) {
        try {
            if (!path.equals(current)) {
                changeTo(path);
            }
            return run(new SourceFile(path, text), use);
        } catch (RuntimeException | Error broken) {
            forget();
            throw broken;
        }
    }

    private void changeTo(String path) {
        if (current != null) {
            run(outline(current), outlined -> null);
        }
        current = path;
        expected = SourceOutline.bare(outline(path));
    }

    private SourceFile outline(String path) {
        return outlines.apply(path, codebase.files().get(path));
    }

    private <T> T run(SourceFile root, Function<Analysis, T> use) {
        var set = new SourceSet(
                Map.of(SourceFile.pathOf(root), root.text()), Map.of(), codebase.classPath(), codebase.release());
        var problems = new DiagnosticCollector<JavaFileObject>();
        var same = new boolean[1];
        var result = pool.run(
                files,
                problems,
                options,
                List.of(root),
                task -> {
                    var parsed = parsedBy(task);
                    var analysis = SourceAnalyzer.analyzed(set, task, problems, declarations);
                    same[0] = analysis.units().stream()
                            .allMatch(unit -> SourceOutline.bare(analysis, unit).equals(expected));
                    var used = use.apply(analysis);
                    // Whoever looks around in it may have come upon more.
                    parsed.forEach(unit -> keep(unit, analysis));
                    return used;
                },
                read -> same[0]);
        if (!same[0]) {
            forget();
        }
        return result;
    }

    /** The units that a task will have parsed when it is done, those among them that it came upon by their names. */
    private static List<CompilationUnitTree> parsedBy(JavacTask task) {
        var units = new ArrayList<CompilationUnitTree>();
        task.addTaskListener(new TaskListener() {
            @Override
            public void finished(TaskEvent event) {
                if (event.getKind() == TaskEvent.Kind.PARSE) {
                    units.add(event.getCompilationUnit());
                }
            }
        });
        return units;
    }

    /** A later run knows the classes of this one, but no longer where they are declared. */
    private void keep(CompilationUnitTree unit, Analysis analysis) {
        for (var type : unit.getTypeDecls()) {
            var path = new TreePath(new TreePath(unit), type);
            var element = analysis.trees().getElement(path);
            if (element != null) {
                declarations.put(element, path);
            }
        }
    }

    private void forget() {
        declarations.clear();
        current = null;
    }
}
