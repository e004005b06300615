package io.greenloop.testrunner.lane;

import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.domain.TestTally;
import io.greenloop.testrunner.sandbox.SandboxResult.End;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A warm worker at one step's work. Now and then it runs the tests on the code as it was: where they end otherwise than in the
 * baseline, some candidate left something behind, and what was decided since the last such check is in doubt.
 */
final class WarmSeat {

    private static final int CANDIDATES_PER_CHECK = 50;
    private static final Duration CHECK_LIMIT = Duration.ofSeconds(60);
    private static final long BOUNDLESS = 1L << 50;
    /** Tests that fail before any change may loop without end. */
    private static final long FUEL_OF_FAILING = 50_000_000;

    private final WarmWorker worker;
    private final List<TestId> passing;
    private final List<TestId> failing;
    private final List<String> sinceCheck = new ArrayList<>();
    private UsualSteps usual = UsualSteps.UNKNOWN;
    private List<TestId> unfit = List.of();

    /**
     * @param passing tests that pass on the code as it was
     * @param failing tests that fail on it
     */
    WarmSeat(WarmWorker worker, Collection<TestId> passing, Collection<TestId> failing) {
        this.worker = worker;
        this.passing = List.copyOf(passing);
        this.failing = List.copyOf(failing);
    }

    WarmWorker worker() {
        return worker;
    }

    UsualSteps usual() {
        return usual;
    }

    WarmRun run(String candidateId, CandidateClasses classes, Collection<TestId> tests, Duration limit) {
        sinceCheck.add(candidateId);
        return worker.run(classes, usual.fuel(), WarmTests.named(tests), limit);
    }

    boolean isDueForCheck() {
        return sinceCheck.size() >= CANDIDATES_PER_CHECK;
    }

    /** Candidates that were run since the last check that was passed. */
    List<String> sinceCheck() {
        return List.copyOf(sinceCheck);
    }

    /** @return how the tests end otherwise than they did; empty when the worker is as good as new */
    Optional<String> check() {
        var tests = new WarmWorker.Check(passing, failing);
        if (worker.isFreshFrom(tests)) {
            usual = worker.usual();
            return Optional.empty();
        }
        var unlike = unlike();
        if (unlike.isEmpty()) {
            worker.passed(tests, usual);
            sinceCheck.clear();
        }
        return unlike;
    }

    /**
     * Tests of the last check that do not fit a warm JVM: they did not pass, though they do elsewhere, or are of classes that leave behind
     * what nobody can take away. None where that cannot be told.
     */
    List<TestId> unfit() {
        return unfit;
    }

    private Optional<String> unlike() {
        unfit = List.of();
        if (!passing.isEmpty()) {
            var run = worker.run(CandidateClasses.UNCHANGED, BOUNDLESS, WarmTests.named(passing), CHECK_LIMIT);
            var tally = TestTally.of(run.tests());
            usual = new UsualSteps(Math.max(usual.passing(), run.mostBurnt()), usual.failing());
            var odd = passing.stream().filter(test -> !tally.isPassing(test)).toList();
            if (!isSound(run) || !odd.isEmpty()) {
                unfit = isSound(run) ? odd : leaving(run);
                return Optional.of(why(run, odd.stream().findFirst(), "does not pass"));
            }
        }
        var run = worker.run(CandidateClasses.UNCHANGED, FUEL_OF_FAILING, WarmTests.named(failing), CHECK_LIMIT);
        var tally = TestTally.of(run.tests());
        var odd = failing.stream()
                .filter(test -> !test.method().isEmpty() && !tally.isFailing(test))
                .findFirst();
        if (!run.ranDry()) {
            usual = new UsualSteps(usual.passing(), Math.max(usual.failing(), run.mostBurnt()));
        }
        return isSound(run) && odd.isEmpty() ? Optional.empty() : Optional.of(why(run, odd, "does not fail"));
    }

    /** Where the rest of the run was as it should be, what its tests left behind is all that is wrong. */
    private List<TestId> leaving(WarmRun run) {
        if (run.end() != End.EXITED || !run.complete()) {
            return List.of();
        }
        var classes = run.leaving().stream().map(WarmSeat::outermost).collect(Collectors.toSet());
        return passing.stream()
                .filter(test -> classes.contains(outermost(test.className())))
                .toList();
    }

    /** What is started for all tests of a class serves those of the classes in it, too. */
    private static String outermost(String className) {
        var end = className.indexOf('$');
        return end < 0 ? className : className.substring(0, end);
    }

    private static boolean isSound(WarmRun run) {
        return run.end() == End.EXITED && run.complete() && run.suspicion().isEmpty();
    }

    private static String why(WarmRun run, Optional<TestId> odd, String how) {
        if (!run.suspicion().isEmpty()) {
            return "without any change, " + run.suspicion();
        }
        if (run.end() != End.EXITED || !run.complete()) {
            return "the JVM does not survive the unchanged tests: %s, exit code %d"
                    .formatted(run.end(), run.exitCode());
        }
        return odd.map(test -> "without any change, %s %s%s".formatted(test, how, instead(run, test)))
                .orElseThrow(() -> new IllegalStateException("a sound run without an odd test is like the baseline"));
    }

    /** What came instead, without its message, which may hold anything. */
    private static String instead(WarmRun run, TestId test) {
        var counts = TestTally.of(run.tests()).of(test);
        if (counts.executed() == 0) {
            return ": it does not run, of %d that do".formatted(run.tests().size());
        }
        return counts.failure().map(failure -> ": " + failure.exceptionType()).orElse("");
    }
}
