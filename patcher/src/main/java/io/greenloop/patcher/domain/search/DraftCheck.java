package io.greenloop.patcher.domain.search;

import io.greenloop.contracts.FailureKind;
import io.greenloop.javasource.CompilerFailure;
import io.greenloop.javasource.compile.CompileProblems;
import io.greenloop.patcher.domain.project.CodeBase;

/** Says whether a draft type-checks: it brings no new error, and mends one where the fault is one. */
final class DraftCheck {

    private final CodeBase code;
    private final boolean mustMend;

    DraftCheck(CodeBase code, FailureKind kind) {
        this.code = code;
        this.mustMend = kind == FailureKind.COMPILE_ERROR;
    }

    /** @param path the file among those that the draft changes
     * @param changed its text with the change made
     */
    boolean passes(String path, String changed) {
        if (!path.endsWith(".java")) {
            return true;
        }
        try {
            var before = code.problems(path);
            var after = code.problems(path, changed);
            return mustMend
                    ? after.size() < before.size()
                    : CompileProblems.added(before, after).isEmpty();
        } catch (CompilerFailure nothingKnown) {
            return false;
        }
    }
}
