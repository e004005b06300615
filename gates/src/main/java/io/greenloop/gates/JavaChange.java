package io.greenloop.gates;

import io.greenloop.javasource.Problem;
import io.greenloop.javasource.ProblemKind;
import io.greenloop.javasource.compile.CompileProblems;
import java.util.List;

/** The facts about the code before and after a candidate. */
record JavaChange(JavaFacts before, JavaFacts after) {

    /** Errors that were not there before. */
    List<Problem> newProblems() {
        return CompileProblems.added(before.problems(), after.problems());
    }

    /** Whether the changed text could be read, so that what is missing from it is truly gone. */
    boolean isReadable() {
        return before.understood()
                && after.understood()
                && newProblems().stream().noneMatch(problem -> problem.kind() == ProblemKind.SYNTAX);
    }
}
