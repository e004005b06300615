package io.greenloop.bench.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MutatorTest {

    @Test
    void changesOperatorsNumbersAndVariables() {
        var text = "int a(int one, int two) { return one < 3 && !two ? one : two; }";
        var changed = Mutator.mutations(text).stream()
                .map(mutation -> mutation.applyTo(text))
                .toList();

        assertThat(changed)
                .contains(
                        text.replace("<", "<="),
                        text.replace("&&", "||"),
                        text.replace("3", "2"),
                        text.replace("? one", "? two"),
                        text.replace("!two", "two"))
                .doesNotContain(text)
                .doesNotHaveDuplicates();
    }

    @Test
    void leavesCommentsTextsAndNamesOfMethodsAlone() {
        assertThat(Mutator.mutations("/* 1 < 2 */ \"3 + 4\" '5' run(); // 6")).isEmpty();
    }
}
