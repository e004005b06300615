package io.greenloop.javasource.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.javasource.Problem;
import io.greenloop.javasource.ProblemKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompileProblemsTest {

    @Test
    void anErrorThatOnlyMovedIsNotNew() {
        assertThat(CompileProblems.added(List.of(missing("x", 3)), List.of(missing("x", 9))))
                .isEmpty();
    }

    @Test
    void eachOldErrorExcusesOneNewError() {
        assertThat(CompileProblems.added(List.of(missing("x", 3)), List.of(missing("x", 3), missing("x", 4))))
                .extracting(Problem::line)
                .containsExactly(4);
    }

    @Test
    void anotherSymbolIsAnotherError() {
        assertThat(CompileProblems.added(List.of(missing("x", 3)), List.of(missing("y", 3))))
                .hasSize(1);
    }

    private static Problem missing(String name, int line) {
        return new Problem(
                "A.java", line, ProblemKind.UNRESOLVED_SYMBOL, "compiler.err.cant.resolve", "cannot find " + name);
    }
}
