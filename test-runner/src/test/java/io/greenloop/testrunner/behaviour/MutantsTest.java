package io.greenloop.testrunner.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.testrunner.compile.ModuleCompiler;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutantsTest {

    private static final String BEFORE = """
            class A {
                int a(int x) {
                    return x / 2;
                }
            }
            """;

    @Test
    void onlyLinesOfThePatchAreMutated() {
        var after = BEFORE.replace(
                "int a(int x) {\n", "int a(int x) {\n        if (x < 0) {\n            reset();\n        }\n");

        assertThat(lines(after, 20))
                .containsExactlyInAnyOrder(
                        "if (x <= 0) {",
                        "if (x >= 0) {",
                        "if (!(x < 0)) {",
                        "if (x < (0 + 1)) {",
                        "if (x < (0 - 1)) {",
                        ";");
        assertThat(lines(after, 3)).hasSize(3);
    }

    @Test
    void whatOnlyLeavesOutHasNoMutants() {
        assertThat(lines(BEFORE.replace("        return x / 2;\n", ""), 20)).isEmpty();
        assertThat(lines(BEFORE, 20)).isEmpty();
    }

    /** The mutated lines. */
    private static List<String> lines(String after, int most) {
        try (var compiler = new ModuleCompiler(List.of(), 0, false)) {
            return Mutants.of(compiler, "A.java", BEFORE, after, most).stream()
                    .map(mutant -> mutated(after, mutant))
                    .toList();
        }
    }

    private static String mutated(String after, String mutant) {
        var old = after.lines().toList();
        var changed = mutant.lines().toList();
        for (int i = 0; i < changed.size(); i++) {
            if (!old.get(i).equals(changed.get(i))) {
                return changed.get(i).strip();
            }
        }
        return "";
    }
}
