package io.greenloop.patcher.domain.location;

import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.LocatedProblem;
import io.greenloop.javasource.CompilerFailure;
import io.greenloop.patcher.domain.project.CodeBase;
import java.util.List;

/** Finds the lines that the compiler complains about: those the build named, or all that our own compiler finds. */
final class CompilerComplaints {

    private CompilerComplaints() {}

    static Suspicion of(FailureGroup target, CodeBase code) {
        var suspicion = new Suspicion();
        var mainSources = code.mainSources();
        var named = target.problems().stream()
                .filter(problem -> mainSources.contains(problem.path()))
                .toList();
        named.forEach(problem -> suspicion.raise(problem.path(), problem.line(), 1));
        if (suspicion.isEmpty()) {
            raiseFromOwnCompiler(suspicion, code);
            return suspicion;
        }
        // A build stops at its first bad phase; what our compiler sees in the same files comes after that.
        named.stream().map(LocatedProblem::path).distinct().forEach(path -> raiseAll(suspicion, path, 0.8, code));
        return suspicion;
    }

    private static void raiseFromOwnCompiler(Suspicion suspicion, CodeBase code) {
        List<String> paths = code.mainSources().stream().sorted().toList();
        paths.forEach(path -> raiseAll(suspicion, path, 1, code));
    }

    private static void raiseAll(Suspicion suspicion, String path, double score, CodeBase code) {
        try {
            code.problems(path).forEach(problem -> suspicion.raise(path, problem.line(), score));
        } catch (CompilerFailure nothingKnown) {
            // Which of its lines are wrong cannot be told, and that is no reason to look at no other file.
        }
    }
}
