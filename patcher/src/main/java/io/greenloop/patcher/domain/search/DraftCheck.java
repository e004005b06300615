package io.greenloop.patcher.domain.search;

import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.LocatedProblem;
import io.greenloop.javasource.CompilerFailure;
import io.greenloop.javasource.Problem;
import io.greenloop.javasource.compile.CompileProblems;
import io.greenloop.patcher.domain.project.CodeBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says whether a draft type-checks: it brings no new error, and mends one where the fault is one. */
final class DraftCheck {

    private static final int MOST_COMPLAINING = 8;

    private final CodeBase code;
    private final boolean mustMend;
    private final List<String> complaining;

    DraftCheck(CodeBase code, FailureGroup target) {
        this.code = code;
        this.mustMend = target.kind() == FailureKind.COMPILE_ERROR;
        var mainSources = code.mainSources();
        this.complaining = target.problems().stream()
                .map(LocatedProblem::path)
                .distinct()
                .filter(mainSources::contains)
                .limit(MOST_COMPLAINING)
                .toList();
    }

    /** @param changed all files that the draft changes, with their texts after it */
    boolean passes(Map<String, String> changed) {
        var texts = new TreeMap<>(changed);
        texts.keySet().removeIf(path -> !path.endsWith(".java"));
        if (texts.isEmpty()) {
            return true;
        }
        try {
            var before = before(texts);
            if (mustMend && before.isEmpty()) {
                // What is wrong here is told where it is used.
                complaining.forEach(path -> code.text(path).ifPresent(text -> texts.putIfAbsent(path, text)));
                before = before(texts);
            }
            var after = code.problems(texts);
            return mustMend
                    ? after.size() < before.size()
                    : CompileProblems.added(before, after).isEmpty();
        } catch (CompilerFailure nothingKnown) {
            return false;
        }
    }

    private List<Problem> before(Map<String, String> texts) {
        var problems = new ArrayList<Problem>();
        texts.keySet().forEach(path -> problems.addAll(code.problems(path)));
        return problems;
    }
}
