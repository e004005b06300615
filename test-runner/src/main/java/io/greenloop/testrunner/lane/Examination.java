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
        var watched = mended.filter(tests -> seen.runs().isEmpty()).map(tests -> witnesses(tally, tests));
        var times = buildsMore(tally, environment, seen, mended.isPresent());
        var more = builds.run(built.run(), watched.orElse(Set.of()), times, again, stop);
        var all = new ArrayList<>(List.of(new Run("build", tally)));
        all.addAll(more.runs());
        var repetitions = new Repetitions(all, seen.runs());
        return examined(built, repetitions, environment, seen, more, isMeant, took(built, start));
    }

    private static Duration took(BuiltProject built, long start) {
        return built.run().result().took().plusNanos(System.nanoTime() - start);
    }

    /** Tests that ran, those that were mended if they did: sentinels have to be where these are. */
    private static Set<TestId> witnesses(TestTally tally, Set<TestId> mended) {
        var ran = new TreeSet<>(tally.executions().keySet());
        ran.removeIf(test -> test.method().isEmpty());
        var those = new TreeSet<>(ran);
        those.retainAll(mended);
        return those.isEmpty() ? ran : those;
    }

    private int buildsMore(TestTally tally, Set<TestId> environment, ChildRuns.Seen seen, boolean isConfirming) {
        var open = new TreeSet<>(new Repetitions(List.of(new Run("build", tally)), seen.runs()).disputed());
        open.addAll(seen.runs().isEmpty() ? tally.failing() : Set.of());
        open.removeAll(environment);
        if (!open.isEmpty()) {
            return BUILD_REPETITIONS;
        }
        return seen.runs().isEmpty() && isConfirming ? confirming - 1 : 0;
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
                seen.sentinels() == SentinelAnswer.NOT_ASKED ? more.sentinels() : seen.sentinels(),
                new BaselineDetails(modules, outcomes, coverage),
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
                .map(Calibration::reason)
                .filter(reason -> !reason.isEmpty())
                .ifPresent(reason -> notes.append("[greenloop] whole builds only: ")
                        .append(reason)
                        .append('\n'));
        return notes.toString();
    }
}
