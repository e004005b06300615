package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.domain.SentinelAnswer;
import io.greenloop.testrunner.jdk.Jdk;
import io.greenloop.testrunner.report.ReportedTest;
import io.greenloop.testrunner.report.ReportedTest.Status;
import io.greenloop.testrunner.sandbox.SandboxResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Builds as they were played: what each was given for a guest, and what it reported. */
class BuildsAgainTest {

    private static final TestId DIVIDES = new TestId("core", "shop.CalculatorTest", "divides");
    private static final TestId ADDS = new TestId("core", "shop.CalculatorTest", "adds");
    private static final ColdRun FIRST = run(false, ended(DIVIDES, Status.PASSED), ended(ADDS, Status.PASSED));

    private final List<BuildSentinels> given = new ArrayList<>();

    @Test
    void aBuildWithOursCountsAsTheOthersWhereTheyBehaveAndDisturbNobody() {
        var seen = builds((sentinels, number) -> with(sentinels, Status.PASSED, Status.FAILED));

        assertThat(seen.sentinels()).isEqualTo(SentinelAnswer.BEHAVED);
        assertThat(seen.runs())
                .hasSize(2)
                .allSatisfy(run -> assertThat(run.tally().tests()).containsOnlyKeys(DIVIDES, ADDS));
        assertThat(given).extracting(each -> each.modules().size()).containsExactly(1, 0);
    }

    @Test
    void aTestThatMustFailAndPassesIsEnoughToEndIt() {
        var seen = builds((sentinels, number) -> with(sentinels, Status.PASSED, Status.PASSED));

        assertThat(seen.sentinels()).isEqualTo(SentinelAnswer.MISBEHAVED);
        assertThat(given).hasSize(1);
    }

    @Test
    void whatOursDisturbIsBuiltWithoutThem() {
        var seen = builds((sentinels, number) -> number > 1
                ? FIRST
                : run(
                        false,
                        ours(sentinels, true, Status.PASSED),
                        ours(sentinels, false, Status.FAILED),
                        ended(DIVIDES, Status.SKIPPED),
                        ended(ADDS, Status.PASSED)));

        assertThat(seen.sentinels()).isEqualTo(SentinelAnswer.ABSENT);
        assertThat(seen.runs())
                .hasSize(2)
                .allSatisfy(run -> assertThat(run.how()).isEqualTo("build again"));
        assertThat(given).hasSize(3);
    }

    @Test
    void whereTheyDoNotRunOrTheOneThatMustPassFailsNothingIsSaid() {
        assertThat(builds((sentinels, number) -> FIRST).sentinels()).isEqualTo(SentinelAnswer.ABSENT);
        assertThat(builds((sentinels, number) -> with(sentinels, Status.FAILED, Status.FAILED))
                        .sentinels())
                .isEqualTo(SentinelAnswer.ABSENT);
        assertThat(builds((sentinels, number) -> with(sentinels, Status.PASSED, Status.SKIPPED))
                        .sentinels())
                .isEqualTo(SentinelAnswer.ABSENT);
    }

    @Test
    void aBuildThatDoesNotGetAsFarAsTheFirstIsNoPass() {
        var seen = builds((sentinels, number) -> number == 1 ? FIRST : run(true));

        assertThat(seen.runs()).hasSize(1);
        assertThat(seen.unsound()).isEqualTo(1);
    }

    /** Whatever a project chooses its tests by, by package or by the beginning or the end of a name, it chooses ours too. */
    @Test
    void oursAreNamedAsTheTestTheyStandBeside() {
        var sentinels = Sentinels.beside("shop.till.CalculatorIT$WhenEmpty", new Random(1));

        assertThat(sentinels.className()).matches("shop\\.till\\.CalculatorIT[0-9a-f]{20}CalculatorIT");
    }

    private BuildsAgain.Seen builds(BiFunction<BuildSentinels, Integer, ColdRun> playing) {
        given.clear();
        return new BuildsAgain(new Random(1))
                .run(
                        FIRST,
                        Set.of(DIVIDES),
                        2,
                        sentinels -> {
                            given.add(sentinels);
                            return playing.apply(sentinels, given.size());
                        },
                        StopSignal.never());
    }

    private static ColdRun with(BuildSentinels sentinels, Status passing, Status failing) {
        var tests = new ArrayList<>(FIRST.tests());
        if (!sentinels.modules().isEmpty()) {
            tests.add(0, ours(sentinels, true, passing));
            tests.add(ours(sentinels, false, failing));
        }
        return run(false, tests.toArray(ReportedTest[]::new));
    }

    private static ReportedTest ours(BuildSentinels all, boolean passing, Status status) {
        var sentinels = all.modules().get(0).sentinels();
        var method = passing ? sentinels.passing() : sentinels.failing();
        return ended(new TestId("core", sentinels.className(), method), status);
    }

    private static ReportedTest ended(TestId test, Status status) {
        return new ReportedTest(test, status, "", "", "", Duration.ZERO);
    }

    private static ColdRun run(boolean crashed, ReportedTest... tests) {
        var core = PlainModule.of(
                "core",
                17,
                List.of(),
                List.of("org/junit/jupiter/junit-jupiter-api/5.13.4/junit-jupiter-api-5.13.4.jar"));
        return new ColdRun(
                new SandboxResult(SandboxResult.End.EXITED, 0, Path.of("out"), Path.of("err"), Duration.ZERO),
                new ProjectLayout(List.of(core), Map.of(), Jdk.running()),
                List.of(tests),
                Set.of(),
                Set.of(),
                List.of(),
                crashed,
                Optional.empty(),
                "",
                new BoundedLog(""));
    }
}
