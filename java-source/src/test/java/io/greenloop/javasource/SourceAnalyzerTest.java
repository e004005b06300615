package io.greenloop.javasource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SourceAnalyzerTest {

    private final SourceAnalyzer analyzer = new SourceAnalyzer();

    @AfterEach
    void close() {
        analyzer.close();
    }

    @Test
    void soundSourcesHaveTreesTypesAndNoProblems() {
        var analysis = analyzer.analyze(
                SourceSet.of(Map.of("src/main/java/a/A.java", "package a; class A { int one() { return 1; } }")));

        assertThat(analysis.problems()).isEmpty();
        assertThat(analysis.units())
                .singleElement()
                .satisfies(unit -> assertThat(Analysis.pathOf(unit)).isEqualTo("src/main/java/a/A.java"));
        assertThat(analysis.elements().getTypeElement("a.A")).isNotNull();
    }

    @Test
    void whatTheCompilerBreaksOnIsNotTakenForSoundAndNothingIsPrinted() {
        var err = System.err;
        var printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, UTF_8));
        try {
            var sum = IntStream.range(0, 30_000)
                    .mapToObj(term -> "\"a" + term + "\" + ")
                    .collect(joining());
            var set = SourceSet.of(Map.of("A.java", "class A { String a(int x) { return " + sum + "x; } }"));

            assertThatExceptionOfType(CompilerFailure.class).isThrownBy(() -> analyzer.analyze(set));
            assertThatExceptionOfType(CompilerFailure.class).isThrownBy(() -> analyzer.problems(set));
            assertThat(analyzer.declarations("A.java", "class A { int a = " + "(".repeat(30_000) + "1; }"))
                    .contains("class A");
        } finally {
            System.setErr(err);
        }
        assertThat(printed.toString(UTF_8)).isEmpty();
        assertThat(analyzer.problems(SourceSet.of(Map.of("A.java", "class A { int a = b; }"))))
                .hasSize(1);
    }

    @Test
    void unresolvedNamesAreToldWithKindAndLine() {
        var text =
                "package a;\nimport com.axios.v2.AxiosClient;\nclass A {\n  int size(String s) { return s.lenght(); }\n}\n";

        var analysis = analyzer.analyze(SourceSet.of(Map.of("A.java", text)));

        assertThat(analysis.problems())
                .extracting(Problem::kind, Problem::line)
                .containsExactly(tuple(ProblemKind.MISSING_PACKAGE, 2), tuple(ProblemKind.UNRESOLVED_SYMBOL, 4));
    }

    @Test
    void contextIsFoundByPackageAndItsOwnFaultsAreNotReported() {
        var context = Map.of(
                "core/src/main/java/b/Rates.java",
                "package b; public class Rates { public static int of(String s) { return broken(; } }",
                "core/src/main/java/b/Table.java",
                "package b; public class Table { public Table(int n) {} public int sum() { return nowhere; } }");
        var set = new SourceSet(
                Map.of("src/main/java/a/A.java", "package a; class A { int x() { return new b.Table(2).sum(); } }"),
                context,
                List.of(),
                17);

        assertThat(analyzer.analyze(set).problems()).isEmpty();
    }

    @Test
    void theTestsOwnClassPathIsInvisibleToJudgedCode() {
        var analysis = analyzer.analyze(SourceSet.of(Map.of("A.java", "class A { org.junit.jupiter.api.Test test; }")));

        assertThat(analysis.problems()).extracting(Problem::kind).containsExactly(ProblemKind.MISSING_PACKAGE);
    }

    @Test
    void anOlderReleaseDoesNotKnowLaterMethods() {
        var sources = Map.of("A.java", "class A { boolean x(String s) { return s.isBlank(); } }");

        assertThat(analyzer.analyze(new SourceSet(sources, Map.of(), List.of(), 8))
                        .problems())
                .hasSize(1);
        assertThat(analyzer.analyze(new SourceSet(sources, Map.of(), List.of(), 17))
                        .problems())
                .isEmpty();
    }

    @Test
    void aReleaseAboveTheRunningJdkIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SourceSet(Map.of("A.java", "class A {}"), Map.of(), List.of(), 999))
                .withMessageContaining("999");
    }

    @Test
    void aModuleDeclarationDoesNotHideTheClassPath() {
        var analysis = analyzer.analyze(SourceSet.of(
                Map.of("module-info.java", "module a { requires nothing.known; }", "A.java", "class A { }")));

        assertThat(analysis.problems()).isEmpty();
    }

    @Test
    void textThatIsNoJavaIsASyntaxProblemAndNotACrash() {
        var analysis = analyzer.analyze(SourceSet.of(Map.of("A.java", "class A { int x( { ]")));

        assertThat(analysis.problems())
                .isNotEmpty()
                .first()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(1));
    }
}
