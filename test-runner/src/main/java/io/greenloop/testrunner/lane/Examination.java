package io.greenloop.testrunner.lane;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.BaselineDetails.Result;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.domain.BuildEvidence;
import io.greenloop.testrunner.domain.Classification;
import io.greenloop.testrunner.domain.EnvironmentTrouble;
import io.greenloop.testrunner.domain.Repetitions;
import io.greenloop.testrunner.domain.Repetitions.Run;
import io.greenloop.testrunner.domain.SentinelAnswer;
import io.greenloop.testrunner.domain.TestTally;
import io.greenloop.testrunner.report.Signatures;
import io.greenloop.testrunner.sandbox.SandboxResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Looks closer at a built project: runs its tests in children too, those that fail several times, and finds out which lines
 * each test reaches.
 */
final class Examination {

    private static final int BUILD_REPETITIONS = 2;
    private static final int MOST_COVERED_TESTS = 5_000;

    private final ChildRuns children;
    private final BuildsAgain builds;
    private final int confirming;

    /** @param confirming how many builds a patch has to pass where no child can run the tests */
    Examination(ChildRuns children, BuildsAgain builds, int confirming) {
        this.children = children;
        this.builds = builds;
        this.confirming = confirming;
    }

    /**
     * @param mended tests that were failing before the patch which is looked at; empty where there is no patch
     * @param isMeant the tests that the job is about
     * @param again builds the project once more from a clean checkout, with tests of our own
     */
    Examined examine(
            BuiltProject built,
            Optional<Set<TestId>> mended,
            Predicate<TestId> isMeant,
            Function<BuildSentinels, ColdRun> again,
            StopSignal stop) {
        var start = System.nanoTime();
        var tally = TestTally.of(built.run().tests());
        var environment = environment(tally);
        if (!isWorthRepeating(built, tally)) {
            var once = new Repetitions(List.of(new Run("build", tally)), List.of());
            var nothing = ChildRuns.Seen.nothing("");
            return examined(built, once, environment, nothing, BuildsAgain.Seen.NOTHING, isMeant, took(built, start));
        }
        var seen = children.of(built, tally, environment, mended.orElse(Set.of()), stop);
        built.calibrated(seen.calibration());
        // Children have sentinels of their own; where no child could run, the builds alone decide about a patch.
        var watched = mended.map(tests -> witnesses(tally, tests, seen)).orElse(Set.of());
        var times = buildsMore(tally, environment, seen, !watched.isEmpty());
        var more = builds.run(built.run(), watched, times, again, stop);
        var all = new ArrayList<>(List.of(new Run("build", tally)));
        all.addAll(more.runs());
        var repetitions = new Repetitions(all, seen.runs());
        return examined(built, repetitions, environment, seen, more, isMeant, took(built, start));
    }

    private static Duration took(BuiltProject built, long start) {
        return built.run().result().took().plusNanos(System.nanoTime() - start);
    }

    /** Tests that ran and that no child tells of, those that were mended if there are such: sentinels have to be where these are. */
    private static Set<TestId> witnesses(TestTally tally, Set<TestId> mended, ChildRuns.Seen seen) {
        var untold = seen.calibration().untold();
        var ran = new TreeSet<>(tally.executions().keySet());
        ran.removeIf(test -> test.method().isEmpty());
        if (!seen.runs().isEmpty()) {
            ran.removeIf(test -> !untold.modules().containsKey(test.module()));
            mended.stream().filter(untold.tests()::contains).forEach(ran::add);
            return ran;
        }
        var those = new TreeSet<>(ran);
        those.retainAll(mended);
        return those.isEmpty() ? ran : those;
    }

    /** A build takes long: it is asked again only of what fails in it, or was mended, and children do not see as it does. */
    private int buildsMore(TestTally tally, Set<TestId> environment, ChildRuns.Seen seen, boolean isForBuilds) {
        var open = new TreeSet<>(tally.failing());
        open.removeAll(environment);
        open.removeIf(test -> isSeen(seen, test) && !isDisputed(seen, tally, test));
        if (!open.isEmpty()) {
            return BUILD_REPETITIONS;
        }
        return isForBuilds ? confirming - 1 : 0;
    }

    private static boolean isSeen(ChildRuns.Seen seen, TestId test) {
        return !seen.runs().isEmpty() && !seen.calibration().untold().has(test);
    }

    private static boolean isDisputed(ChildRuns.Seen seen, TestTally tally, TestId test) {
        return new Repetitions(List.of(new Run("build", tally)), seen.runs())
                .disputed()
                .contains(test);
    }

    /** A build is asked where children were not, or not of everything. */
    private static SentinelAnswer sentinels(ChildRuns.Seen seen, BuildsAgain.Seen more) {
        return seen.sentinels() == SentinelAnswer.NOT_ASKED || more.sentinels() == SentinelAnswer.MISBEHAVED
                ? more.sentinels()
                : seen.sentinels();
    }

    private static boolean isWorthRepeating(BuiltProject built, TestTally tally) {
        return built.run().result().end() == SandboxResult.End.EXITED && tally.executed() > 0;
    }

    private static Set<TestId> environment(TestTally tally) {
        var environment = new TreeSet<>(tally.failing());
        environment.removeIf(test ->
                !tally.of(test).failure().filter(EnvironmentTrouble::isShownBy).isPresent());
        return environment;
    }

    private static Examined examined(
            BuiltProject built,
            Repetitions repetitions,
            Set<TestId> environment,
            ChildRuns.Seen seen,
            BuildsAgain.Seen more,
            Predicate<TestId> isMeant,
            Duration took) {
        var run = built.run();
        var tally = repetitions.build().get(0).tally();
        var flaky = new TreeSet<>(repetitions.flaky());
        flaky.removeAll(environment);
        var failing = new TreeSet<>(repetitions.failing());
        failing.removeAll(environment);
        failing.removeIf(isMeant.negate());
        var problems = new ArrayList<>(PomProblems.of(built));
        problems.addAll(run.problems());
        var kind = Classification.of(new BuildEvidence(
                run.result().end(),
                run.result().exitCode(),
                problems,
                run.crashed(),
                run.unsupportedJdk(),
                tally.executed(),
                failing,
                kept(flaky, isMeant),
                kept(environment, isMeant)));
        var signatures = new ArrayList<>(
                failing.stream().map(test -> signature(built, tally, test)).toList());
        kind.filter(why -> signatures.isEmpty()).ifPresent(why -> signatures.addAll(EndedEarly.failures(built, why)));
        var outcomes = tally.tests().keySet().stream()
                .sorted()
                .map(test -> outcome(repetitions, test, flaky, environment))
                .toList();
        var coverage = new TreeMap<>(seen.lines())
                .entrySet().stream()
                        .limit(MOST_COVERED_TESTS)
                        .map(entry -> new BaselineDetails.Coverage(entry.getKey(), entry.getValue()))
                        .toList();
        var unlike = built.calibration().map(Calibration::untold).map(Untold::tests).orElse(Set.of()).stream()
                .sorted()
                .toList();
        var modules =
                run.layout().modules().stream().map(ModuleLayout::toDetails).toList();
        return new Examined(
                kind,
                tally,
                signatures,
                problems,
                flaky,
                environment,
                repetitions,
                seen.unsound() + more.unsound(),
                sentinels(seen, more),
                new BaselineDetails(modules, outcomes, coverage, unlike),
                notes(built, repetitions, flaky),
                took);
    }

    private static Set<TestId> kept(Set<TestId> tests, Predicate<TestId> isMeant) {
        var kept = new TreeSet<>(tests);
        kept.removeIf(isMeant.negate());
        return kept;
    }

    private static FailureSignature signature(BuiltProject built, TestTally tally, TestId test) {
        return Signatures.of(
                tally.of(test).failure().orElseThrow(),
                FailureKind.TEST_FAILURE,
                name -> built.run().layout().isPartOf(built.folder(), name));
    }

    private static BaselineDetails.Outcome outcome(
            Repetitions repetitions, TestId test, Set<TestId> flaky, Set<TestId> environment) {
        var counts = repetitions.build().get(0).tally().of(test);
        var result = Result.SKIPPED;
        if (environment.contains(test)) {
            result = Result.ENVIRONMENT;
        } else if (flaky.contains(test)) {
            result = Result.FLAKY;
        } else if (counts.failed() > 0) {
            result = Result.FAILED;
        } else if (counts.passed() > 0) {
            result = Result.PASSED;
        }
        return new BaselineDetails.Outcome(test, result, counts.executed(), counts.took());
    }

    private static String notes(BuiltProject built, Repetitions repetitions, Set<TestId> flaky) {
        var notes = new StringBuilder();
        flaky.forEach(test -> notes.append("[greenloop] flaky: ")
                .append(repetitions.evidence(test))
                .append('\n'));
        built.calibration()
                .filter(calibration -> !calibration.reason().isEmpty())
                .ifPresent(calibration -> notes.append(
                                calibration.agrees()
                                        ? "[greenloop] asked of whole builds alone: "
                                        : "[greenloop] whole builds only: ")
                        .append(calibration.reason())
                        .append('\n'));
        return notes.toString();
    }
}
