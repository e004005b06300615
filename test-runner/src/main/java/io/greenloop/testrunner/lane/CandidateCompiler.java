package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.compile.CompileTask;
import io.greenloop.testrunner.compile.CompilerFailure;
import io.greenloop.testrunner.compile.SourceText;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Compiles changed sources in memory against the classes of a built project, in this process. It runs no code of the project:
 * modules with annotation processors are not for it. Thread-safe.
 */
final class CandidateCompiler {

    private final Path repository;

    CandidateCompiler(Path repository) {
        this.repository = repository;
    }

    /** @param sources texts by path from the root of the project, all of this module */
    CandidateClasses compile(BuiltProject built, ModuleLayout module, Map<String, String> sources) {
        var open = built.module(module, repository);
        var paths = new HashSet<String>();
        sources.keySet().forEach(path -> paths.add(module.insideSources(path)));
        var units = sources.entrySet().stream()
                .map(source -> new SourceText(module.insideSources(source.getKey()), source.getValue()))
                .toList();
        try {
            if (open.classes().areNamedByOthers(paths)) {
                return open.compiler().run(units, task -> classes(open, paths, task));
            }
            return open.compiler()
                    .runAgain(
                            units,
                            task -> classes(open, paths, task),
                            compiled -> compiled.result() == CandidateClasses.Result.COMPILED);
        } catch (CompilerFailure broken) {
            return CandidateClasses.undecided();
        }
    }

    private static CandidateClasses classes(BuiltModule open, Set<String> paths, CompileTask task) {
        var classes = task.generate();
        if (!task.errors().isEmpty()) {
            return CandidateClasses.failed(task.firstError());
        }
        return open.classes().compare(paths, classes);
    }
}
