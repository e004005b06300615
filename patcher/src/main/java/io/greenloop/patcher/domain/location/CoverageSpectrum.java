package io.greenloop.patcher.domain.location;

import static java.util.stream.Collectors.toSet;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.BaselineDetails.Coverage;
import io.greenloop.contracts.BaselineDetails.Result;
import io.greenloop.contracts.TestId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Ranks lines by which tests ran them, with Ochiai's coefficient (Abreu, Zoeteweij, van Gemund, 2006): failing tests on the
 * line divided by the root of (all failing tests times all tests on the line).
 */
final class CoverageSpectrum {

    private record Line(String path, int number) {}

    private final Map<Line, Integer> failing = new HashMap<>();
    private final Map<Line, Integer> passing = new HashMap<>();
    private int failingTests;

    /** Tests that fail for another fault say nothing about this one, so they are left out. */
    static Suspicion of(BaselineDetails baseline, Set<TestId> target) {
        var spectrum = new CoverageSpectrum();
        var passed = new HashSet<TestId>();
        baseline.outcomes().stream()
                .filter(outcome -> outcome.result() == Result.PASSED)
                .forEach(outcome -> passed.add(outcome.test()));
        var failing = covered(baseline, target);
        for (var coverage : baseline.coverage()) {
            if (failing.contains(coverage.test())) {
                spectrum.failingTests++;
                spectrum.count(coverage, spectrum.failing);
            } else if (passed.contains(coverage.test())) {
                spectrum.count(coverage, spectrum.passing);
            }
        }
        return spectrum.suspicion();
    }

    /** The target's tests as coverage names them: exactly, or without what frameworks add for parameters. */
    private static Set<TestId> covered(BaselineDetails baseline, Set<TestId> target) {
        var tests = baseline.coverage().stream().map(Coverage::test).collect(toSet());
        var exact = tests.stream().filter(target::contains).collect(toSet());
        return exact.isEmpty()
                ? tests.stream()
                        .filter(test -> target.stream().anyMatch(wanted -> isSameMethod(wanted, test)))
                        .collect(toSet())
                : exact;
    }

    private static boolean isSameMethod(TestId one, TestId other) {
        return one.className().equals(other.className()) && one.methodName().equals(other.methodName());
    }

    private void count(Coverage coverage, Map<Line, Integer> tests) {
        coverage.lines()
                .forEach((path, lines) ->
                        lines.stream().distinct().forEach(line -> tests.merge(new Line(path, line), 1, Integer::sum)));
    }

    private Suspicion suspicion() {
        var suspicion = new Suspicion();
        failing.forEach((line, count) -> {
            int all = count + passing.getOrDefault(line, 0);
            suspicion.raise(line.path(), line.number(), count / Math.sqrt((double) failingTests * all));
        });
        return suspicion;
    }
}
