package io.greenloop.testrunner.behaviour;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.testrunner.compile.ModuleCompiler;
import java.util.List;
import java.util.stream.IntStream;
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

    @Test
    void ofALongFileOnlyTheLinesOfThePatchAreMutatedToo() {
        var middle = IntStream.range(0, 2_500)
                .mapToObj(i -> "    int m%d(int x) { return x * %d; }\n".formatted(i, i))
                .collect(joining());
        var before = BEFORE.replace("class A {\n", "class A {\n" + middle);
        var after = "import java.util.List;\n" + before.replace("return x / 2;", "return x / 3;");

        try (var compiler = new ModuleCompiler(List.of(), 0, false)) {
            assertThat(Mutants.of(compiler, "A.java", before, after, 20))
                    .map(mutant -> mutated(after, mutant))
                    .containsExactlyInAnyOrder("return x * 3;", "return x / (3 + 1);", "return x / (3 - 1);");
        }
    }

    /** Each mutant as a whole text would be 2 GB here. */
    @Test
    void aNewLongFileIsMutatedWithoutATextForEachMutation() {
        var after = IntStream.range(0, 5_000)
                .mapToObj(i -> "    int m%d(int x) { return x * %d; }\n".formatted(i, i))
                .collect(joining("", "class A {\n", "}\n"));

        try (var compiler = new ModuleCompiler(List.of(), 0, false)) {
            assertThat(Mutants.of(compiler, "A.java", "", after, 20)).hasSize(20);
        }
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
