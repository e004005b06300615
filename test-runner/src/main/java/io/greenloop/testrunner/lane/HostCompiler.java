package io.greenloop.testrunner.lane;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles changed sources against the classes of a built project, in this process. It runs no code of the project: modules
 * with annotation processors are not for it.
 */
final class HostCompiler {

    private static final Pattern UNNAMED = Pattern.compile(".*\\$\\d+(\\$.*|[A-Za-z].*)?\\.class");

    /** What became of the sources. */
    enum Result {
        /** The new classes can stand in for the old ones. */
        COMPILED,
        /** They compile, but others may have to be compiled again. */
        SHAPE_CHANGED,
        FAILED
    }

    /** @param error the first one in one line, empty unless it failed */
    record Compilation(Result result, String error) {}

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final Path repository;

    HostCompiler(Path repository) {
        this.repository = repository;
    }

    /**
     * @param sources texts by path from the root of the project
     * @param target folder for the classes, made when missing
     */
    Compilation compile(BuiltProject built, ModuleLayout module, Map<String, String> sources, Path target) {
        var problems = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(problems, Locale.ROOT, UTF_8)) {
            Files.createDirectories(target);
            // Without a path of its own the compiler looks for plugins among the project's jars, and runs them here.
            files.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
            var units = sources.entrySet().stream()
                    .map(entry -> new SourceText(module.insideSources(entry.getKey()), entry.getValue()))
                    .toList();
            var options = options(built, module, target);
            var task = compiler.getTask(new StringWriter(), files, problems, options, null, units);
            if (!task.call()) {
                return new Compilation(Result.FAILED, firstError(problems));
            }
            var same = hasSameShape(target, built.folder().resolve(module.output()));
            return new Compilation(same ? Result.COMPILED : Result.SHAPE_CHANGED, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> options(BuiltProject built, ModuleLayout module, Path target) {
        var options = new ArrayList<>(List.of("-proc:none", "-g", "-nowarn", "-implicit:none"));
        if (module.release() > 0) {
            options.addAll(List.of("--release", "" + module.release()));
        }
        if (module.parameters()) {
            options.add("-parameters");
        }
        var classPath = new ArrayList<Path>();
        classPath.add(built.folder().resolve(module.output()));
        for (var sibling : module.siblings()) {
            built.run()
                    .layout()
                    .module(sibling)
                    .ifPresent(other -> classPath.add(built.folder().resolve(other.output())));
        }
        module.localJars().forEach(jar -> classPath.add(built.folder().resolve(jar)));
        module.jars().forEach(jar -> classPath.add(repository.resolve(jar)));
        options.addAll(
                List.of("-classpath", classPath.stream().map(Path::toString).collect(Collectors.joining(":"))));
        options.addAll(List.of("-sourcepath", "", "-d", target.toString()));
        return options;
    }

    private static String firstError(DiagnosticCollector<JavaFileObject> problems) {
        return problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .findFirst()
                .map(problem -> "line %d: %s"
                        .formatted(
                                problem.getLineNumber(),
                                problem.getMessage(Locale.ROOT)
                                        .lines()
                                        .findFirst()
                                        .orElse("")))
                .orElse("the compiler gives no reason");
    }

    private static boolean hasSameShape(Path changed, Path before) throws IOException {
        try (var files = Files.walk(changed)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var old = before.resolve(changed.relativize(file).toString());
                if (isNamedClass(file) && (!Files.exists(old) || !shape(file).equals(shape(old)))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Anonymous and local classes are seen by nobody but the class around them. */
    private static boolean isNamedClass(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".class") && !UNNAMED.matcher(name).matches();
    }

    private static java.util.Set<String> shape(Path file) throws IOException {
        return ApiShape.of(Files.readAllBytes(file));
    }

    /** A source that is in no file. */
    private static final class SourceText extends SimpleJavaFileObject {

        private final String text;

        SourceText(String path, String text) {
            super(URI.create("string:///" + path.replace(" ", "%20")), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
