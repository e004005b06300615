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
import io.greenloop.testrunner.domain.TestTally;
import io.greenloop.testrunner.report.Signatures;
import io.greenloop.testrunner.sandbox.SandboxResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Looks closer at a built project: runs its tests in children too, those that fail several times, and finds out which lines
 * each test reaches.
 */
final class Examination {

    private static final int REPETITIONS = 3;
    private static final int BUILD_REPETITIONS = 2;
    private static final int MOST_REPEATED = 100;
    private static final int MOST_COVERED_TESTS = 5_000;
    private static final Duration CHILD_START = Duration.ofSeconds(20);

    private final ForkedSuite suite;
    private final int parallel;

    Examination(ForkedSuite suite, int parallel) {
        this.suite = suite;
        this.parallel = parallel;
    }

    /**
     * @param leastBuilds how often the project has to be built where no child can check it
     * @param isMeant the tests that the job is about
     * @param again builds the project once more from a clean checkout
     */
    Examined examine(
            BuiltProject built, int leastBuilds, Predicate<TestId> isMeant, Supplier<ColdRun> again, StopSignal stop) {
        var start = System.nanoTime();
        var tally = TestTally.of(built.run().tests());
        var environment = environment(tally);
        var builds = new ArrayList<>(List.of(tally));
        var children = new ArrayList<TestTally>();
        var lines = new java.util.TreeMap<TestId, Map<String, List<Integer>>>();
        if (isWorthRepeating(built, tally)) {
            built.calibrated(inChildren(built, tally, environment, children, lines, stop));
            var repeated = new Repetitions(builds, children);
            var open = new TreeSet<>(repeated.disputed());
            open.addAll(children.isEmpty() ? tally.failing() : Set.of());
            open.removeAll(environment);
            var least = children.isEmpty() ? leastBuilds - 1 : 0;
            for (int i = 0; i < (open.isEmpty() ? least : BUILD_REPETITIONS) && !stop.isStopped(); i++) {
                builds.add(TestTally.of(again.get().tests()));
            }
        }
        var repetitions = new Repetitions(builds, children);
        var took = built.run().result().took().plusNanos(System.nanoTime() - start);
        return examined(built, repetitions, environment, lines, isMeant, took);
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

    private Calibration inChildren(
            BuiltProject built,
            TestTally tally,
            Set<TestId> environment,
            List<TestTally> children,
            Map<TestId, Map<String, List<Integer>>> lines,
            StopSignal stop) {
        var tests = tally.executions().keySet();
        var obstacle = suite.obstacle(built, tests);
        if (obstacle.isPresent()) {
            return Calibration.disagrees(obstacle.get());
        }
        var limit = built.run().result().took().multipliedBy(3).plus(CHILD_START);
        var covering = suite.covering(built, tests, limit, stop);
        if (!covering.isSound() || !covering.tally().executions().equals(tally.executions())) {
            return Calibration.disagrees("children run other tests than the project's own build, or end oddly");
        }
        lines.putAll(covering.lines());
        children.add(covering.tally());
        var suspects = new TreeSet<>(new Repetitions(List.of(tally), children).suspects());
        suspects.removeAll(environment);
        var repeated = suspects.stream().limit(MOST_REPEATED).toList();
        var tasks = new ArrayList<Callable<ForkedSuite.Outcome>>();
        for (int i = 0; i < REPETITIONS && !repeated.isEmpty(); i++) {
            var reversed = i % 2 == 0;
            tasks.add(() -> suite.only(built, repeated, reversed, limit, stop));
        }
        Parallel.run(parallel, tasks).stream()
                .filter(ForkedSuite.Outcome::isSound)
                .map(ForkedSuite.Outcome::tally)
                .forEach(children::add);
        var disputed = new TreeSet<>(new Repetitions(List.of(tally), children).disputed());
        disputed.removeAll(environment);
        return disputed.isEmpty()
                ? new Calibration(true, "", covering.took())
                : Calibration.disagrees("%d tests end differently in children".formatted(disputed.size()));
    }

    private static Examined examined(
            BuiltProject built,
            Repetitions repetitions,
            Set<TestId> environment,
            Map<TestId, Map<String, List<Integer>>> lines,
            Predicate<TestId> isMeant,
            Duration took) {
        var run = built.run();
        var tally = repetitions.build().get(0);
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
        var coverage = lines.entrySet().stream()
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
                repetitions.disputed(),
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
        var counts = repetitions.build().get(0).of(test);
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
