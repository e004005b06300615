package io.greenloop.testrunner.lane;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.BaselineDetails.Result;
import io.greenloop.contracts.TestId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Which tests a warm worker runs, and in which order. */
final class WarmTests {

    /** A run that checks the worker itself takes no longer than this, by what the tests took before. */
    private static final Duration LONGEST_CHECK = Duration.ofSeconds(3);

    private static final int MOST_KILLERS = 10;
    private static final Duration LEAST_LIMIT = Duration.ofSeconds(3);
    private static final int TIMES_AS_LONG = 5;

    private final Set<TestId> target;
    private volatile List<TestId> passing;
    private final List<BaselineDetails.Coverage> coverage;
    private final Map<TestId, Integer> kills = new ConcurrentHashMap<>();

    /**
     * @param target tests that the candidates of the step are to turn green
     * @param changed paths of all files that a candidate of the step changes
     */
    WarmTests(BaselineDetails details, Set<TestId> target, Set<String> changed) {
        this.target = Set.copyOf(target);
        var unlike = Set.copyOf(details.unlike());
        coverage = details.coverage().stream()
                .filter(test -> test.lines().keySet().stream().anyMatch(changed::contains))
                .toList();
        var near = coverage.stream().map(BaselineDetails.Coverage::test).collect(Collectors.toSet());
        passing = quickest(details.outcomes().stream()
                .filter(outcome -> outcome.result() == Result.PASSED && outcome.invocations() > 0)
                .filter(outcome -> !unlike.contains(outcome.test()))
                .filter(outcome -> near.isEmpty() || near.contains(outcome.test()))
                .sorted(Comparator.comparing(BaselineDetails.Outcome::took))
                .toList());
    }

    private static List<TestId> quickest(List<BaselineDetails.Outcome> outcomes) {
        var tests = new ArrayList<TestId>();
        var left = LONGEST_CHECK;
        for (var outcome : outcomes) {
            left = left.minus(outcome.took());
            if (left.isNegative()) {
                break;
            }
            tests.add(outcome.test());
        }
        return tests;
    }

    /** Tests of a module that pass before any change and reach a file that candidates of the step change. */
    List<TestId> passing(ModuleLayout module) {
        return of(module, passing);
    }

    /** Those of them that reach changed lines, in runs to be done one after the other: those that kill often go first. */
    List<List<TestId>> reaching(ModuleLayout module, Collection<ChangedLines> changed) {
        var reaching = coverage.stream()
                .filter(test -> changed.stream().anyMatch(lines -> lines.areReachedBy(test)))
                .map(BaselineDetails.Coverage::test)
                .collect(Collectors.toSet());
        var tests = passing(module).stream()
                .filter(test -> isOfOneTest(reaching) || reaching.contains(test))
                .toList();
        var killers = tests.stream()
                .filter(kills::containsKey)
                .sorted(Comparator.comparing((TestId test) -> -kills.get(test)))
                .limit(MOST_KILLERS)
                .toList();
        if (killers.isEmpty() || tests.size() <= MOST_KILLERS) {
            return tests.isEmpty() ? List.of() : List.of(tests);
        }
        var others = tests.stream().filter(test -> !killers.contains(test)).toList();
        return List.of(killers, others);
    }

    /**
     * Whether coverage says too little of the lines. What runs once for a JVM, as constants do, is reached by the test that came
     * first alone, and matters to all that come after it.
     */
    private boolean isOfOneTest(Set<TestId> reaching) {
        return reaching.size() <= 1 || reaching.stream().noneMatch(target::contains);
    }

    /** These do not fit a warm JVM: whatever survives without them meets them in one of its own. */
    synchronized void leaveOut(Collection<TestId> unfit) {
        passing = passing.stream().filter(test -> !unfit.contains(test)).toList();
    }

    /** These tests found a candidate out. */
    void killed(Collection<TestId> tests) {
        tests.forEach(test -> kills.merge(test, 1, Integer::sum));
    }

    /** Those of them that are tests of the module. */
    static List<TestId> of(ModuleLayout module, Collection<TestId> tests) {
        return tests.stream()
                .filter(test -> test.module().equals(module.directory()))
                .toList();
    }

    /** How long a run of them may take by the clock, judged by what they took before, and no longer than is left. */
    static Duration limit(Collection<TestId> tests, Map<TestId, BaselineDetails.Outcome> baseline, Duration left) {
        var limit = tests.stream()
                .map(baseline::get)
                .filter(outcome -> outcome != null)
                .map(BaselineDetails.Outcome::took)
                .reduce(Duration.ZERO, Duration::plus)
                .multipliedBy(TIMES_AS_LONG)
                .plus(LEAST_LIMIT);
        return limit.compareTo(left) < 0 ? limit : left;
    }

    /** As a worker is told them. */
    static List<String> named(Collection<TestId> tests) {
        return tests.stream()
                .map(test -> test.className() + "#" + (test.method().isEmpty() ? "*" : test.method()))
                .toList();
    }
}
