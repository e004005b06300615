package io.greenloop.patcher.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.LocatedProblem;
import io.greenloop.contracts.TestId;
import io.greenloop.contracts.Trial;
import io.greenloop.patcher.domain.MemoryFiles;
import io.greenloop.workspace.UnifiedDiffs;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TemplateEngineTest {

    private static final MemoryFiles PROJECT = MemoryFiles.mainClass("Basket", """
                    class Basket {
                        private int count;

                        boolean isFull(int limit) {
                            return count > limit;
                        }

                        void add(int more) {
                            count = count - more;
                        }
                    }
                    """)
            .with("src/test/java/shop/BasketTest.java", "package shop;\n\nclass BasketTest { Basket basket; }\n");

    private final TemplateEngine engine = engine();

    private static TemplateEngine engine() {
        return new TemplateEngine(MemoryFiles.EMPTY_REPOSITORY, Duration.ofMinutes(1), Clock.systemUTC());
    }

    @Test
    void twoBatchesNeverRepeatACandidate() {
        var first = engine.propose(problem(1), SearchState.start(""), List.of(), 4, () -> false);
        var second = engine.propose(problem(1), first.state(), List.of(), 4, () -> false);

        assertThat(first.candidates()).hasSize(4);
        assertThat(second.candidates()).hasSize(4).doesNotContainAnyElementsOf(first.candidates());
        assertThat(second.candidates()).extracting(Candidate::rank).containsExactly(5, 6, 7, 8);
    }

    @Test
    void anotherPatcherGoesOnFromTheStoredState() {
        var first = engine.propose(problem(1), SearchState.start(""), List.of(), 4, () -> false);
        var here = engine.propose(problem(1), first.state(), List.of(), 4, () -> false);

        var stored = SearchState.fromJson(first.state().toJson());
        var elsewhere = engine().propose(problem(1), stored, List.of(), 4, () -> false);

        assertThat(elsewhere.candidates()).isEqualTo(here.candidates());
    }

    @Test
    void aSearchThatWasForgottenMeanwhileGoesOnWhereItWas() {
        var first = engine.propose(problem(1), SearchState.start(""), List.of(), 4, () -> false);
        var expected = engine.propose(problem(1), first.state(), List.of(), 4, () -> false);
        for (int seed = 2; seed < 8; seed++) {
            engine.propose(problem(seed), SearchState.start(""), List.of(), 1, () -> false);
        }

        assertThat(engine.propose(problem(1), first.state(), List.of(), 4, () -> false)
                        .candidates())
                .isEqualTo(expected.candidates());
    }

    @Test
    void theSameProblemAndSeedBringTheSameCandidatesInTheSameOrder() {
        assertThat(all(engine(), problem(5)))
                .isEqualTo(all(engine(), problem(5)))
                .hasSizeGreaterThan(10);
    }

    @Test
    void anotherSeedBringsTheSameCandidatesPerhapsInAnotherOrder() {
        var ids = all(engine, problem(1)).stream().map(Candidate::id).toList();

        assertThat(all(engine(), problem(99))).extracting(Candidate::id).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void theEndOfTheSearchIsSaid() {
        var candidates = all(engine, problem(1));

        assertThat(candidates).extracting(Candidate::id).doesNotHaveDuplicates();
        assertThat(candidates)
                .allMatch(candidate ->
                        UnifiedDiffs.changedPaths(candidate.diff()).contains(MemoryFiles.pathOf("Basket")));
    }

    @Test
    void everyCandidateCompiles() throws Exception {
        try (var code = PROJECT.code()) {
            // One in seven, for each takes a run of the compiler here and has had one already.
            var candidates = all(engine, problem(1));
            for (int i = 0; i < candidates.size(); i += 7) {
                var candidate = candidates.get(i);
                var after = Patched.text(PROJECT, candidate.diff(), MemoryFiles.pathOf("Basket"));
                assertThat(code.problems(MemoryFiles.pathOf("Basket"), after))
                        .as(candidate.explanation())
                        .isEmpty();
            }
        }
    }

    @Test
    void aStoppedSearchHandsOverWhatItHasAndGoesOnLater() {
        var stopped = engine.propose(problem(1), SearchState.start(""), List.of(), 4, () -> true);

        assertThat(stopped.candidates()).isEmpty();
        assertThat(stopped.exhausted()).isFalse();
        assertThat(engine.propose(problem(1), stopped.state(), List.of(), 4, () -> false)
                        .candidates())
                .hasSize(4);
    }

    @Test
    void whenTimeIsUpABatchWithSomethingInItIsHandedOver() {
        var impatient = new TemplateEngine(MemoryFiles.EMPTY_REPOSITORY, Duration.ofSeconds(-1), Clock.systemUTC());

        assertThat(impatient
                        .propose(problem(1), SearchState.start(""), List.of(), 10, () -> false)
                        .candidates())
                .hasSize(1);
    }

    @Test
    void twoMisspeltNamesAreMendedTogether() {
        var files = MemoryFiles.mainClass("Basket", """
                class Basket {
                    private int count;

                    int twice(StringBuilder text) {
                        int length = text.lenght();
                        return cuont + length;
                    }
                }
                """);
        var path = MemoryFiles.pathOf("Basket");
        var target = new FailureGroup(
                FailureKind.COMPILE_ERROR,
                List.of(),
                List.of(new LocatedProblem(FailureKind.COMPILE_ERROR, path, 7, "compiler.err.cant.resolve", "")));

        var first = engine.propose(
                SearchProblem.of("c", "", files, target, MemoryFiles.NOTHING_MEASURED, 1),
                SearchState.start(""),
                List.of(),
                1,
                () -> false);

        assertThat(first.candidates()).hasSize(1);
        assertThat(first.candidates().get(0).diff())
                .contains("+        int length = text.length();")
                .contains("+        return count + length;");
    }

    @Test
    void aPlaceWhereChangesMendAPartIsLookedAtSooner() {
        var first = engine.propose(problem(1), SearchState.start(""), List.of(), 6, () -> false);
        var expected = engine.propose(problem(1), first.state(), List.of(), 12, () -> false);
        var line = expected.candidates().get(11).line();
        var hopeful = first.candidates().stream()
                .map(candidate -> new Trial(
                        candidate.id(), Verdict.FAILING, candidate.line() == line ? 1 : 0, 0, candidate.line() == line))
                .toList();

        var learnt = engine.propose(problem(1), first.state(), hopeful, 6, () -> false);

        assertThat(at(line, learnt))
                .isGreaterThan(at(line, new Batch(expected.candidates().subList(0, 6), expected.state(), false)));
    }

    private static long at(int line, Batch batch) {
        return batch.candidates().stream()
                .filter(candidate -> candidate.line() == line)
                .count();
    }

    @Test
    void aChangeThatMendsAPartIsTriedTogetherWithOthersAtLast() {
        var state = SearchState.start("");
        var batch = engine.propose(problem(1), state, List.of(), 1000, () -> false);
        var half = batch.candidates().get(0);
        var trial = new Trial(half.id(), Verdict.FAILING, 1, 0, false);

        var pairs = engine.propose(problem(1), batch.state(), List.of(trial), 4, () -> false);

        assertThat(pairs.candidates())
                .hasSize(4)
                .allMatch(TemplateEngineTest::isOfTwo)
                .allMatch(candidate -> candidate.explanation().contains(half.explanation()));
    }

    @Test
    void twoChangesThatShowedNothingAloneAreTriedTogetherAtLast() {
        var state = SearchState.start("");
        var batch = engine.propose(problem(1), state, List.of(), 200, () -> false);
        var wanted = Set.of("+ return count >= limit;", "+ count = count + more;");
        var seen = new ArrayList<>(batch.candidates());
        while (!batch.exhausted() && seen.stream().noneMatch(candidate -> adds(candidate, wanted))) {
            batch = engine.propose(problem(1), batch.state(), List.of(), 100, () -> false);
            seen.addAll(batch.candidates());
        }

        assertThat(seen).anyMatch(candidate -> adds(candidate, wanted));
        assertThat(seen).extracting(Candidate::id).doesNotHaveDuplicates();
    }

    @Test
    void changesAfterWhichTheTestsFailOtherwiseAreTheFirstToBeTriedTogether() {
        var wanted = Set.of("+ return count >= limit;", "+ count = count + more;");
        var batch = engine.propose(problem(1), SearchState.start(""), List.of(), 40, () -> false);
        while (batch.candidates().stream().noneMatch(TemplateEngineTest::isCouple)) {
            var trials = batch.candidates().stream()
                    .map(candidate -> new Trial(
                            candidate.id(),
                            Verdict.FAILING,
                            0,
                            0,
                            wanted.stream().anyMatch(line -> adds(candidate, Set.of(line)))))
                    .toList();
            batch = engine.propose(problem(1), batch.state(), trials, 40, () -> false);
        }

        assertThat(batch.candidates())
                .filteredOn(TemplateEngineTest::isCouple)
                .first()
                .matches(candidate -> adds(candidate, wanted));
    }

    @Test
    void theSameMistakeIsMendedInAllOfItsPlacesAtOnce() {
        var files = MemoryFiles.mainClass("Basket", """
                        class Basket {
                            int larger(int a, int b) {
                                if (a < b) {
                                    return a;
                                }
                                if (a < b) {
                                    return a;
                                }
                                return a;
                            }
                        }
                        """)
                .with("src/test/java/shop/BasketTest.java", "package shop;\n\nclass BasketTest { Basket basket; }\n");
        var problem = new SearchProblem("repeated", files, problem(1).target(), MemoryFiles.NOTHING_MEASURED, 1);

        var batch = engine.propose(problem, SearchState.start(""), List.of(), 500, () -> false);

        assertThat(batch.candidates())
                .filteredOn(candidate -> candidate.template().equals("relational-operator+repeated"))
                .anyMatch(candidate -> candidate
                                .diff()
                                .lines()
                                .filter(line -> line.matches("\\+ *if \\(a > b\\) \\{"))
                                .count()
                        == 2);
    }

    private static boolean adds(Candidate candidate, Set<String> lines) {
        return candidate
                .diff()
                .lines()
                .map(line -> line.replaceAll("\\s+", " "))
                .toList()
                .containsAll(lines);
    }

    /** All that change one thing. */
    private static List<Candidate> all(TemplateEngine engine, SearchProblem problem) {
        var candidates = new ArrayList<Candidate>();
        var batch = engine.propose(problem, SearchState.start(""), List.of(), 40, () -> false);
        while (batch.candidates().stream().noneMatch(TemplateEngineTest::isOfTwo)) {
            candidates.addAll(batch.candidates());
            batch = engine.propose(problem, batch.state(), List.of(), 40, () -> false);
        }
        batch.candidates().stream().takeWhile(candidate -> !isOfTwo(candidate)).forEach(candidates::add);
        return candidates;
    }

    private static boolean isOfTwo(Candidate candidate) {
        return candidate.template().contains("+");
    }

    private static boolean isCouple(Candidate candidate) {
        return isOfTwo(candidate) && !candidate.template().contains("+repeated");
    }

    private static SearchProblem problem(long seed) {
        var failure = new FailureSignature(
                new TestId("", "shop.BasketTest", "addsUp"),
                FailureKind.TEST_FAILURE,
                "org.opentest4j.AssertionFailedError",
                "",
                List.of());
        var target = new FailureGroup(FailureKind.TEST_FAILURE, List.of(failure), List.of());
        return SearchProblem.of("commit", "", PROJECT, target, MemoryFiles.NOTHING_MEASURED, seed);
    }
}
