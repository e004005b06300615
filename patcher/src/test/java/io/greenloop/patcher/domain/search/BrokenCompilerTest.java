package io.greenloop.patcher.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.LocatedProblem;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.patcher.domain.MemoryFiles;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a search in a project with a file that the compiler itself breaks on. */
class BrokenCompilerTest {

    private static final String DEEP = MemoryFiles.pathOf("Deep");
    private static final String WRONG = MemoryFiles.pathOf("Wrong");
    private static final MemoryFiles PROJECT = MemoryFiles.mainClass(
                    "Deep", "class Deep {\n    int a;\n    int sum = a" + " + a".repeat(20_000) + ";\n}\n")
            .with(WRONG, "package shop;\n\nclass Wrong {\n    int count;\n    int a = cuont;\n    int b = cuont;\n}\n");

    @Test
    void theOtherFilesAreMendedWhereTheBuildNamesNone() {
        var elsewhere = new LocatedProblem(FailureKind.COMPILE_ERROR, "pom.xml", 1, "", "");

        assertThat(proposed(new FailureGroup(FailureKind.COMPILE_ERROR, List.of(), List.of(elsewhere))))
                .extracting(Candidate::path)
                .contains(WRONG)
                .doesNotContain(DEEP);
    }

    @Test
    void theOtherFilesAreMendedWhereTheBuildNamesItToo() {
        var deep = new LocatedProblem(FailureKind.COMPILE_ERROR, DEEP, 5, "compiler.err.cant.resolve", "");
        var wrong = new LocatedProblem(FailureKind.COMPILE_ERROR, WRONG, 5, "compiler.err.cant.resolve", "");

        assertThat(proposed(new FailureGroup(FailureKind.COMPILE_ERROR, List.of(), List.of(deep, wrong))))
                .extracting(Candidate::path)
                .contains(WRONG);
    }

    @Test
    void aDraftThatBreaksTheCompilerIsNoPartOfACombination() {
        var text = PROJECT.text(WRONG).orElseThrow();
        var first = text.indexOf("cuont");
        var last = text.lastIndexOf("cuont");
        var drafts = List.of(
                draft(DEEP, 0, 0, " "),
                draft(WRONG, first, first + 5, "count" + " + count".repeat(20_000)),
                draft(WRONG, first, first + 5, "count"),
                draft(WRONG, last, last + 5, "count"));

        try (var code = PROJECT.code()) {
            assertThat(CombinedRepair.of(drafts, code).orElseThrow().changes())
                    .containsOnlyKeys(WRONG)
                    .containsEntry(
                            WRONG,
                            List.of(new TextEdit(first, first + 5, "count"), new TextEdit(last, last + 5, "count")));
        }
    }

    private static Draft draft(String path, int start, int end, String replacement) {
        return Draft.of("test", path, 1, List.of(new TextEdit(start, end, replacement)), 1, "");
    }

    private static List<Candidate> proposed(FailureGroup target) {
        var engine = new TemplateEngine(MemoryFiles.EMPTY_REPOSITORY, Duration.ofMinutes(1), Clock.systemUTC());
        var problem = SearchProblem.of("c", "", PROJECT, target, MemoryFiles.NOTHING_MEASURED, 1);
        return engine.propose(problem, SearchState.start(""), List.of(), 4, () -> false)
                .candidates();
    }
}
