package io.greenloop.testrunner.child;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Compiles all main code of a module as the project's own build does, annotation processors included. */
final class ModuleCompilation {

    /**
     * What came of it.
     *
     * @param files contents by path below the folder of classes
     * @param error the first one, empty when it compiled
     */
    record Made(Map<String, byte[]> files, String error) {}

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final CompileOrders orders;
    private final Path folder;

    /** @param folder for what is made; emptied before each compilation */
    ModuleCompilation(CompileOrders orders, Path folder) {
        this.orders = orders;
        this.folder = folder;
    }

    Made run() throws IOException {
        clear();
        var classes = Files.createDirectories(folder.resolve("classes"));
        var options = new ArrayList<>(orders.options);
        options.addAll(List.of("-d", classes.toString()));
        options.addAll(
                List.of("-s", Files.createDirectories(folder.resolve("sources")).toString()));
        options.addAll(List.of("-classpath", orders.classPath));
        if (!orders.processorPath.isEmpty()) {
            options.addAll(List.of("-processorpath", orders.processorPath));
        }
        var problems = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8)) {
            var units = files.getJavaFileObjectsFromPaths(sources());
            var compiled = compiler.getTask(new StringWriter(), files, problems, options, null, units)
                    .call();
            return compiled ? new Made(contents(classes), "") : new Made(Map.of(), firstError(problems));
        } catch (IllegalArgumentException | IllegalStateException refused) {
            return new Made(Map.of(), "the compiler cannot be called: " + refused.getMessage());
        }
    }

    private void clear() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }

    private List<Path> sources() throws IOException {
        var sources = new ArrayList<Path>();
        for (var root : orders.sources) {
            var place = Path.of(orders.project, root);
            if (Files.isDirectory(place)) {
                try (var files = Files.walk(place)) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .sorted()
                            .forEach(sources::add);
                }
            }
        }
        return sources;
    }

    private static Map<String, byte[]> contents(Path classes) throws IOException {
        var contents = new TreeMap<String, byte[]>();
        try (var files = Files.walk(classes)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                contents.put(classes.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private static String firstError(DiagnosticCollector<JavaFileObject> problems) {
        for (var problem : problems.getDiagnostics()) {
            if (problem.getKind() == Diagnostic.Kind.ERROR) {
                var message =
                        problem.getMessage(Locale.ROOT).lines().findFirst().orElse("");
                return "line %d: %s".formatted(problem.getLineNumber(), message);
            }
        }
        return "the compiler gives no reason";
    }
}
