package io.greenloop.testrunner.lane;

import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.domain.Repetitions;
import io.greenloop.testrunner.domain.Repetitions.Run;
import io.greenloop.testrunner.domain.SentinelAnswer;
import io.greenloop.testrunner.domain.TestTally;
import io.greenloop.testrunner.report.ReportedTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** Runs the tests of a built project in children, each a fresh JVM, several times where there is something to be unsure of. */
final class ChildRuns {

    /** Tests that fail run this often again by themselves: once in their own order, then shuffled. */
    private static final int REPETITIONS = 3;

    /** Where a test is flaky others that only failed so far are repeated so many times over. */
    private static final int TIMES_WHERE_FLAKY = 2;

    private static final int MOST_REPEATED = 100;
    /** Of tests in one repetition, by what they took before; one is repeated however long it takes. */
    private static final Duration LONGEST_REPETITION = Duration.ofSeconds(5);

    private static final Duration CHILD_START = Duration.ofSeconds(20);

    private final ForkedSuite suite;
    private final int parallel;
    private final int confirming;
    private final LongSupplier seeds;

    /**
     * @param confirming how many runs a test that was mended has to pass
     * @param seeds for orders that are shuffled, never 0
     */
    ChildRuns(ForkedSuite suite, int parallel, int confirming, LongSupplier seeds) {
        this.suite = suite;
        this.parallel = parallel;
        this.confirming = confirming;
        this.seeds = seeds;
    }

    /**
     * What the children showed.
     *
     * @param runs empty where children cannot run the tests
     * @param lines of main code that each test reached
     * @param unsound runs that did not get to their end, or ended oddly
     * @param sentinels what became of our own tests in the runs; those that are not {@code runs} count where they misbehaved
     */
    record Seen(
            Calibration calibration,
            List<Run> runs,
            Map<TestId, Map<String, List<Integer>>> lines,
            int unsound,
            SentinelAnswer sentinels) {

        static Seen nothing(String why) {
            return nothing(why, SentinelAnswer.NOT_ASKED);
        }

        private static Seen nothing(String why, SentinelAnswer sentinels) {
            return new Seen(Calibration.disagrees(why), List.of(), Map.of(), 0, sentinels);
        }
    }

    private record Task(String how, Callable<ForkedSuite.Outcome> work) {}

    /**
     * @param build what the project's own build showed
     * @param left tests that fail only for want of something
     * @param mended tests that were failing before the patch which is looked at, none where there is no patch
     */
    Seen of(BuiltProject built, TestTally build, Set<TestId> left, Set<TestId> mended, StopSignal stop) {
        var unfit = new TreeMap<>(suite.obstacles(built, build.executions().keySet()));
        var tests = new TreeSet<>(build.executions().keySet());
        tests.removeIf(test -> unfit.containsKey(test.module()));
        if (tests.isEmpty()) {
            return Seen.nothing(new Untold(unfit, Set.of()).reason());
        }
        var limit = built.run().result().took().multipliedBy(3).plus(CHILD_START);
        var failing = new TreeSet<>(build.failing());
        failing.removeAll(left);
        failing.retainAll(tests);
        var tasks = new ArrayList<>(
                List.of(new Task("all in a child", () -> suite.covering(built, tests, endless(build), limit, stop))));
        tasks.addAll(repeating(built, quickest(failing, build), build, limit, stop));
        tasks.addAll(confirming(built, mended.stream().filter(tests::contains).toList(), limit, stop));
        var outcomes = outcomes(tasks);
        var sentinels = sentinels(outcomes);
        outcomes.get(0).children().forEach((directory, child) -> {
            if (!child.isSound()) {
                unfit.put(directory, "a child " + child.oddity());
            }
        });
        tests.removeIf(test -> unfit.containsKey(test.module()));
        if (tests.isEmpty()) {
            return Seen.nothing(new Untold(unfit, Set.of()).reason(), sentinels);
        }
        var alone = new Untold(unfit, Set.of());
        var untold = Untold.between(
                unfit, build.only(tests), outcomes.get(0).without(alone).tally());
        outcomes.replaceAll(outcome -> outcome.without(untold));
        var covering = outcomes.get(0);
        failing.removeIf(untold::has);
        var runs = sound(tasks, outcomes);
        var unsound = tasks.size() - runs.size();
        var others = new TreeSet<>(covering.tally().failing());
        others.removeAll(left);
        others.removeAll(failing);
        unsound += repeated(built, others, covering.tally(), 1, limit, stop, runs);
        var doubtful = doubtful(build, runs, left);
        doubtful.removeIf(untold::has);
        unsound += repeated(built, doubtful, build, TIMES_WHERE_FLAKY, limit, stop, runs);
        var disputed = new TreeSet<>(new Repetitions(List.of(new Run("build", build)), runs).disputed());
        disputed.removeAll(left);
        disputed.retainAll(covering.tally().tests().keySet());
        return new Seen(
                Calibration.agrees(covering.took(), untold.and(disputed)), runs, covering.lines(), unsound, sentinels);
    }

    /** Whether ours misbehaved in any of the runs, those that are left out of account among them. */
    private static SentinelAnswer sentinels(List<ForkedSuite.Outcome> outcomes) {
        var lied = outcomes.stream()
                .flatMap(outcome -> outcome.children().values().stream())
                .filter(child -> !child.isSound())
                .toList();
        if (lied.stream().anyMatch(child -> child.sentinels() == SentinelAnswer.MISBEHAVED)) {
            return SentinelAnswer.MISBEHAVED;
        }
        return lied.isEmpty() ? SentinelAnswer.BEHAVED : SentinelAnswer.NOT_ASKED;
    }

    /** @return runs that were not sound; the others are added */
    private int repeated(
            BuiltProject built,
            Set<TestId> tests,
            TestTally seen,
            int times,
            Duration limit,
            StopSignal stop,
            List<Run> runs) {
        var tasks = new ArrayList<Task>();
        for (int i = 0; i < times; i++) {
            tasks.addAll(repeating(built, quickest(tests, seen), seen, limit, stop));
        }
        var sound = sound(tasks, outcomes(tasks));
        runs.addAll(sound);
        return tasks.size() - sound.size();
    }

    /** Tests that failed each time, where others did not: that may be chance, too. */
    private static TreeSet<TestId> doubtful(TestTally build, List<Run> runs, Set<TestId> left) {
        var seen = new Repetitions(List.of(new Run("build", build)), runs);
        var doubtful = new TreeSet<>(seen.flaky().isEmpty() ? Set.<TestId>of() : seen.failing());
        doubtful.removeAll(left);
        return doubtful;
    }

    private List<ForkedSuite.Outcome> outcomes(List<Task> tasks) {
        return Parallel.run(parallel, tasks.stream().map(Task::work).toList());
    }

    private static List<Run> sound(List<Task> tasks, List<ForkedSuite.Outcome> outcomes) {
        var runs = new ArrayList<Run>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).isSound()) {
                runs.add(new Run(tasks.get(i).how(), outcomes.get(i).tally()));
            }
        }
        return runs;
    }

    /**
     * Tests worth repeating: where many wait for their time limit, repeating all of them would take the time that healing needs,
     * and each ran twice already.
     */
    private static List<TestId> quickest(Set<TestId> tests, TestTally seen) {
        var quickest = tests.stream()
                .sorted(Comparator.comparing((TestId test) -> seen.of(test).took()))
                .limit(MOST_REPEATED)
                .toList();
        var chosen = new ArrayList<TestId>();
        var took = Duration.ZERO;
        for (var test : quickest) {
            took = took.plus(seen.of(test).took());
            if (chosen.isEmpty() || took.compareTo(LONGEST_REPETITION) <= 0) {
                chosen.add(test);
            }
        }
        return chosen;
    }

    private List<Task> repeating(
            BuiltProject built, List<TestId> suspects, TestTally seen, Duration limit, StopSignal stop) {
        var endless = cut(suspects, seen);
        var tasks = new ArrayList<Task>();
        for (int i = 0; i < REPETITIONS && !suspects.isEmpty(); i++) {
            var seed = i == 0 ? 0 : seeds.getAsLong();
            tasks.add(new Task(
                    i == 0 ? "alone in a child" : "alone in a child, shuffled by %d".formatted(seed),
                    () -> suite.only(built, suspects, endless, seed, limit, stop)));
        }
        return tasks;
    }

    /** Only what was mended counts of these runs: other tests may have relied on their order all along. */
    private List<Task> confirming(BuiltProject built, Collection<TestId> mended, Duration limit, StopSignal stop) {
        var tasks = new ArrayList<Task>();
        // The run of all tests was the first.
        for (int i = 1; i < confirming && !mended.isEmpty(); i++) {
            var seed = seeds.getAsLong();
            tasks.add(new Task("with its class in a child, shuffled by %d".formatted(seed), () -> {
                var outcome = suite.whole(built, mended, seed, limit, stop);
                return new ForkedSuite.Outcome(
                        outcome.children(), outcome.tally().only(mended), outcome.lines(), outcome.took());
            }));
        }
        return tasks;
    }

    private static Endless endless(TestTally build) {
        return Endless.known(build.failing().stream()
                .filter(test -> hasFailed(build, test, ReportedTest::ranOutOfTime))
                .toList());
    }

    /** What ended the JVM of the build would end that of a child, too. What a time limit of the test ends may pass another time. */
    private static Endless cut(List<TestId> suspects, TestTally seen) {
        return Endless.suspected(suspects.stream()
                .filter(test -> hasFailed(seen, test, ReportedTest::wasCut))
                .toList());
    }

    private static boolean hasFailed(TestTally seen, TestId test, Predicate<ReportedTest> how) {
        return seen.of(test).failure().filter(how).isPresent();
    }
}
