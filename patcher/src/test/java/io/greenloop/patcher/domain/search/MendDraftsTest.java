package io.greenloop.patcher.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.LocatedProblem;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.MemoryFiles;
import io.greenloop.patcher.domain.location.FaultLocator;
import io.greenloop.patcher.domain.template.Hints;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MendDraftsTest {

    private static final String PATH = MemoryFiles.pathOf("Subject");

    /** What is wrong, and what is to stand there; the rest of the file builds. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int of(double a) { return a * 2; } | int of(double a) { return (int) (a * 2); }",
                "int of(double a) { return a * 2; } | double of(double a) { return a * 2; }",
                "int of(String a) { return a; } | int of(String a) { return Integer.parseInt(a); }",
                "String of(int a) { return a; } | String of(int a) { return String.valueOf(a); }",
                "String of(Object a) { return a; } | String of(Object a) { return (String) a; }",
                "void of() { Thread.sleep(1); } | void of() throws InterruptedException { Thread.sleep(1); }",
                "int of(int a) { if (a > 0) { return a; } } | int of(int a) { if (a > 0) { return a; } return a; }",
                "void of(int a) { return a; } | int of(int a) { return a; }",
                "int of(int a) { return a } | int of(int a) { return a; }",
                "int of(int a) { return (a + 1; } | int of(int a) { return (a + 1); }",
                "int a; static int of() { return a; } | static int a; static int of() { return a; }",
                "int of(final int a) { a = 1; return a; } | int of(int a) { a = 1; return a; }",
                "@Override int of() { return 1; } | int of() { return 1; }",
                "String toString() { return ``; } | public String toString() { return ``; }",
                "int of(boolean b) { int a; if (b) { a = 1; } return a; } "
                        + "| int of(boolean b) { int a = 0; if (b) { a = 1; } return a; }",
                "final int a; Subject(int a) { } | final int a; Subject(int a) { this.a = a; }",
                "int of() { int a = 1; int a = 2; return a; } | int of() { int a = 1; a = 2; return a; }",
                "int of() { return 1; of(); } | int of() { return 1; }",
                "int of(Kept a) { return a.size; } | int of(Kept a) { return a.getSize(); }",
                "int of(Kind a) { return switch (a) { case ONE -> 1; }; } "
                        + "| int of(Kind a) { return switch (a) { case ONE -> 1; default -> 1; }; }",
            })
    void aComplaintIsPutRight(String wrong, String right) {
        assertThat(mended(wrong)).contains(right);
    }

    @Test
    void aBraceThatWasNeverClosedIsClosed() {
        assertThat(mended("int of() { return 1;")).anyMatch(text -> text.equals("int of() { return 1; }"));
    }

    private static List<String> mended(String member) {
        var files = MemoryFiles.mainClass("Subject", "class Subject {\n" + written(member) + "\n}\n")
                .with(MemoryFiles.pathOf("Kind"), "package shop;\n\nenum Kind { ONE, TWO }\n")
                .with(
                        MemoryFiles.pathOf("Kept"),
                        "package shop;\n\nclass Kept {\n    private int size;\n\n    int getSize() { return size; }\n}\n");
        var target = new FailureGroup(
                FailureKind.COMPILE_ERROR,
                List.of(),
                List.of(new LocatedProblem(FailureKind.COMPILE_ERROR, PATH, 4, "", "")));
        try (var code = files.code()) {
            var suspicion = FaultLocator.locate(target, MemoryFiles.NOTHING_MEASURED, code);
            var before = files.text(PATH).orElseThrow();
            return MendDrafts.collect(code, suspicion, Hints.of(target)).stream()
                    .map(draft -> TextEdit.apply(before, draft.changes().get(PATH)))
                    .filter(text -> code.problems(PATH, text).isEmpty())
                    .map(MendDraftsTest::member)
                    .toList();
        }
    }

    private static String written(String member) {
        return member.replace('`', '"');
    }

    private static String member(String text) {
        return text.substring(text.indexOf("{\n") + 2, text.lastIndexOf('}'))
                .replaceAll("\\s+", " ")
                .replace('"', '`')
                .strip();
    }
}
