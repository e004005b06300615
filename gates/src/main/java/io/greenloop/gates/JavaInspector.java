package io.greenloop.gates;

import static java.util.stream.Collectors.toSet;

import io.greenloop.javasource.CompilerFailure;
import io.greenloop.javasource.Recent;
import io.greenloop.javasource.SourceAnalyzer;
import io.greenloop.javasource.SourceSet;
import io.greenloop.javasource.TaskPool;
import io.greenloop.javasource.messages.MessageReader;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the code before and after candidates of one project.
 *
 * <p>Judged are the changed files and, where declarations changed, every file that names one of their types. What was seen
 * of the code before is kept, for most candidates change the same few files. For one thread.
 */
public final class JavaInspector implements AutoCloseable {

    /** Code outside of every known module, where nothing that is unresolved proves anything. */
    private static final SourceModule STRAY = new SourceModule(
            "",
            0,
            List.of(),
            List.of(),
            List.of(),
            List.of("no module is known to compile this file"),
            List.of(),
            false);

    private static final int MOST_SCOPES = 16;

    private final ProjectUnderReview project;
    private final SourceAnalyzer analyzer = new SourceAnalyzer();
    private final BodyInspector bodies;
    private final Map<Scope, JavaFacts> factsBefore = Recent.atMost(MOST_SCOPES);
    private Map<String, String> bundleBefore;

    public JavaInspector(ProjectUnderReview project) {
        this.project = project;
        this.bodies = new BodyInspector(project, analyzer);
    }

    @Override
    public void close() {
        analyzer.close();
    }

    JavaChange inspect(List<ChangedFile> files) {
        var javaFiles = files.stream().filter(ChangedFile::isJava).toList();
        if (javaFiles.isEmpty()) {
            return new JavaChange(JavaFacts.NONE, JavaFacts.NONE);
        }
        try {
            return inspectJava(files, javaFiles);
        } catch (StackOverflowError tooDeep) {
            return new JavaChange(JavaFacts.NOT_UNDERSTOOD, JavaFacts.NOT_UNDERSTOOD);
        }
    }

    private JavaChange inspectJava(List<ChangedFile> files, List<ChangedFile> javaFiles) {
        // Without the compiler's pool, to read less three times takes longer than to read all twice.
        var isLone = TaskPool.isThere()
                && javaFiles.size() == 1
                && bodies.knows(javaFiles.get(0))
                && files.stream().map(ChangedFile::path).noneMatch(MessageFiles::isBundle);
        var quick = isLone ? bodies.ofBody(javaFiles.get(0), bundle(files)) : Optional.<JavaChange>empty();
        return quick.orElseGet(() -> inspectWhole(files, javaFiles, isLone));
    }

    /** By reading all of the changed files, and those that a change of declarations concerns. */
    private JavaChange inspectWhole(List<ChangedFile> files, List<ChangedFile> javaFiles, boolean isLone) {
        var roots = ConcernedFiles.of(project, analyzer, javaFiles);
        if (isLone && roots.size() == 1) {
            try {
                return bodies.ofAllBodies(javaFiles.get(0), bundle(files));
            } catch (CompilerFailure | StackOverflowError broken) {
                // Read once more on its own, it may be understood.
            }
        }
        return inspectAlone(files, javaFiles, roots);
    }

    /** By reading all of them anew, whatever else was read before. */
    JavaChange inspectAlone(List<ChangedFile> files, List<ChangedFile> javaFiles, Set<String> roots) {
        var scope = new Scope(roots, javaFiles.stream().map(ChangedFile::path).collect(toSet()));
        // Taken from the change itself: a project may be laid out as it is afterwards.
        var undone = files.stream()
                .map(file -> new ChangedFile(file.path(), file.after(), file.before()))
                .toList();
        var before = factsBefore.computeIfAbsent(scope, same -> facts(same, undone));
        return new JavaChange(before, facts(scope, files));
    }

    private JavaFacts facts(Scope scope, List<ChangedFile> changes) {
        var bundle = bundle(changes);
        var byModule = new HashMap<SourceModule, Set<String>>();
        for (var root : scope.roots()) {
            var module = project.moduleOf(root).orElse(STRAY);
            byModule.computeIfAbsent(module, key -> new TreeSet<>()).add(root);
        }
        return byModule.entrySet().stream()
                .map(entry -> facts(entry.getKey(), entry.getValue(), scope.touched(), changes, bundle))
                .reduce(JavaFacts.NONE, JavaFacts::and);
    }

    private JavaFacts facts(
            SourceModule module,
            Set<String> roots,
            Set<String> touched,
            List<ChangedFile> changes,
            Map<String, String> bundle) {
        var withTests = roots.stream().anyMatch(module::holdsTest);
        var around = new TreeMap<>(project.javaAround(module, withTests));
        roots.forEach(root -> project.text(root).ifPresent(text -> around.put(root, text)));
        for (var change : changes) {
            if (change.isJava()) {
                change.after()
                        .ifPresentOrElse(text -> around.put(change.path(), text), () -> around.remove(change.path()));
            }
        }
        var sources = new TreeMap<>(around);
        sources.keySet().retainAll(roots);
        if (sources.isEmpty()) {
            return JavaFacts.NONE;
        }
        try {
            var analysis =
                    analyzer.analyze(new SourceSet(sources, around, module.classPath(), module.readableRelease()));
            return JavaFacts.of(analysis, MessageReader.read(analysis, bundle), touched);
        } catch (CompilerFailure | StackOverflowError nestedTooDeep) {
            return JavaFacts.NOT_UNDERSTOOD;
        }
    }

    /** The same for all candidates that leave the files of messages alone. */
    private Map<String, String> bundle(List<ChangedFile> changes) {
        if (changes.stream().anyMatch(change -> MessageFiles.isBundle(change.path()))) {
            return read(changes);
        }
        if (bundleBefore == null) {
            bundleBefore = read(List.of());
        }
        return bundleBefore;
    }

    private Map<String, String> read(List<ChangedFile> changes) {
        var files = new HashMap<String, Optional<String>>();
        project.paths().stream().filter(MessageFiles::isBundle).forEach(path -> files.put(path, project.text(path)));
        changes.stream()
                .filter(change -> MessageFiles.isBundle(change.path()))
                .forEach(change -> files.put(change.path(), change.after()));
        var texts = new TreeMap<String, String>();
        // The plain file of a bundle comes before its translations.
        files.keySet().stream()
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .forEach(path -> files.get(path)
                        .ifPresent(text -> MessageFiles.texts(path, text).forEach(texts::putIfAbsent)));
        return texts;
    }

    /** What is judged, and what of it is changed: others are only looked at for what no longer fits. */
    private record Scope(Set<String> roots, Set<String> touched) {}
}
