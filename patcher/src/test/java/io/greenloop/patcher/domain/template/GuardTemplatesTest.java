package io.greenloop.patcher.domain.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.patcher.domain.MemoryFiles;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuardTemplatesTest {

    @Test
    void aConditionAsksForNullFirst() {
        var suggested = Suggested.by(new NullGuard(), """
                class Subject {
                    String of(String a) {
                        if (!a.isBlank()) {
                            return a;
                        }
                        return "-";
                    }
                }
                """);

        assertThat(suggested).contains("if (a != null && !a.isBlank()) {", "if (a == null || !a.isBlank()) {");
    }

    @Test
    void partsOfALongerConditionAreGuardedWhereTheyStand() {
        var suggested = Suggested.by(new NullGuard(), """
                class Subject {
                    boolean is(String a, boolean b) {
                        return b || a.isBlank();
                    }
                }
                """);

        assertThat(suggested)
                .contains("return b || (a != null && a.isBlank());", "return b || a == null || a.isBlank();");
    }

    @Test
    void aMethodReturnsTheEmptyValueOfItsTypeEarly() {
        var suggested = Suggested.by(new NullGuard(), """
                import java.util.List;

                class Subject {
                    List<String> of(List<String> a) {
                        return a.subList(0, 1);
                    }
                }
                """);

        assertThat(suggested)
                .anyMatch(lines -> lines.startsWith("if (a == null) { return List.of();"))
                .contains("return a == null ? List.of() : a.subList(0, 1);");
    }

    @Test
    void aStatementRunsOnlyWhereItCan() {
        var suggested = Suggested.by(new NullGuard(), """
                class Subject {
                    void print(Runnable a) {
                        a.run();
                    }
                }
                """);

        assertThat(suggested)
                .contains("if (a != null) {")
                .anyMatch(lines -> lines.startsWith("if (a == null) { return;"));
    }

    @Test
    void inALoopTheElementIsSkipped() {
        var suggested = Suggested.by(new NullGuard(), """
                class Subject {
                    int count(Iterable<String> names) {
                        int count = 0;
                        for (String name : names) {
                            count += name.length();
                        }
                        return count;
                    }
                }
                """);

        assertThat(suggested).anyMatch(lines -> lines.startsWith("if (name == null) { continue;"));
    }

    @Test
    void equalsIsAskedOfWhatIsThere() {
        var suggested =
                Suggested.by(new NullGuard(), "class Subject { boolean is(String a) {\nreturn a.equals(\"x\");\n} }");

        assertThat(suggested).contains("return \"x\".equals(a);");
    }

    @Test
    void whatTheJvmNamedAsNullComesFirst() {
        var files = MemoryFiles.mainClass("Subject", """
                class Subject {
                    int of(String a, String b) {
                        return a.length() + b.length();
                    }
                }
                """);

        try (var code = files.code()) {
            var suggestions = Suggested.suggestions(
                    new NullGuard(), code, MemoryFiles.pathOf("Subject"), new Hints(FailureClue.NULL, Set.of("b")));

            assertThat(suggestions)
                    .filteredOn(suggestion -> suggestion.closeness() > 0.5)
                    .isNotEmpty()
                    .allMatch(suggestion -> suggestion.explanation().contains("`b`"));
        }
    }

    @Test
    void anIndexIsAskedForItsBounds() {
        var suggested = Suggested.by(new BoundsGuard(), """
                class Subject {
                    int of(int[] a, int i) {
                        return a[i];
                    }
                }
                """);

        assertThat(suggested)
                .contains("return i >= a.length ? 0 : a[i];", "return i < 0 ? 0 : a[i];")
                .anyMatch(lines -> lines.startsWith("if (i >= a.length) { return 0;"));
    }

    @Test
    void aConditionAsksForTheBoundsFirst() {
        var suggested = Suggested.by(new BoundsGuard(), """
                class Subject {
                    int digits(String a) {
                        int i = 0;
                        while (Character.isDigit(a.charAt(i))) {
                            i++;
                        }
                        return i;
                    }
                }
                """);

        assertThat(suggested).contains("while (i < a.length() && Character.isDigit(a.charAt(i))) {");
    }

    @Test
    void aFirstElementIsOnlyTakenWhereThereIsOne() {
        var suggested = Suggested.by(new BoundsGuard(), """
                import java.util.List;

                class Subject {
                    String first(List<String> names) {
                        return names.get(0);
                    }
                }
                """);

        assertThat(suggested).contains("return names.isEmpty() ? \"\" : names.get(0);");
    }

    @Test
    void aDivisionByZeroIsLeftOut() {
        var suggested = Suggested.by(new ZeroGuard(), "class Subject { int of(int a, int b) {\nreturn a / b;\n} }");

        assertThat(suggested).contains("return b == 0 ? 0 : a / b;");
    }

    @Test
    void tabsAndForeignLineEndsAreKept() {
        var files = MemoryFiles.mainClass(
                "Subject", "class Subject {\r\n\tvoid of(Runnable a) {\r\n\t\ta.run();\r\n\t}\r\n}\r\n");

        try (var code = files.code()) {
            var suggestions = Suggested.suggestions(
                    new NullGuard(), code, MemoryFiles.pathOf("Subject"), new Hints(FailureClue.NULL, Set.of()));

            assertThat(suggestions)
                    .extracting(suggestion -> suggestion.edits().get(0).replacement())
                    .contains("if (a != null) {\r\n\t\t\ta.run();\r\n\t\t}");
        }
    }
}
