package io.greenloop.testrunner.domain;

import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.report.ReportedTest;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Invocations of tests, counted for each test. */
public record TestTally(Map<TestId, Counts> tests) {

    /** How often a test ran and how its runs ended. */
    public record Counts(int passed, int failed, int skipped, Duration took, Optional<ReportedTest> failure) {

        private static final Counts NONE = new Counts(0, 0, 0, Duration.ZERO, Optional.empty());

        /** Invocations whose body ran. */
        public int executed() {
            return passed + failed;
        }

        private Counts plus(ReportedTest test) {
            var longer = took.plus(test.took());
            return switch (test.status()) {
                case PASSED -> new Counts(passed + 1, failed, skipped, longer, failure);
                case FAILED -> new Counts(passed, failed + 1, skipped, longer, failure.or(() -> Optional.of(test)));
                case SKIPPED -> new Counts(passed, failed, skipped + 1, longer, failure);
            };
        }
    }

    public TestTally {
        tests = Map.copyOf(tests);
    }

    public static TestTally of(Collection<ReportedTest> reported) {
        var tests = new TreeMap<TestId, Counts>();
        reported.forEach(
                test -> tests.merge(test.test(), Counts.NONE.plus(test), (before, ignored) -> before.plus(test)));
        return new TestTally(tests);
    }

    /** What is counted of these tests alone. */
    public TestTally only(Collection<TestId> wanted) {
        var kept = new TreeMap<>(tests);
        kept.keySet().retainAll(wanted);
        return new TestTally(kept);
    }

    public Counts of(TestId test) {
        return tests.getOrDefault(test, Counts.NONE);
    }

    public boolean isFailing(TestId test) {
        return of(test).failed() > 0;
    }

    public boolean isPassing(TestId test) {
        return of(test).failed() == 0 && of(test).passed() > 0;
    }

    /** Tests of which an invocation failed, in order. */
    public Set<TestId> failing() {
        return tests.keySet().stream().filter(this::isFailing).collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** Tests whose body ran, with how often. */
    public Map<TestId, Integer> executions() {
        return tests.entrySet().stream()
                .filter(entry -> entry.getValue().executed() > 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().executed()));
    }

    public int executed() {
        return sum(Counts::executed);
    }

    public int passed() {
        return sum(Counts::passed);
    }

    public int skipped() {
        return sum(Counts::skipped);
    }

    private int sum(java.util.function.ToIntFunction<Counts> count) {
        return tests.values().stream().mapToInt(count).sum();
    }
}
