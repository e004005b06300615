package io.greenloop.patcher.domain.location;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.patcher.domain.project.CodeBase;

/** Says how suspicious each line is, by the best evidence there is: compiler, coverage and stack traces, or names. */
public final class FaultLocator {

    private static final double COVERAGE_SHARE = 0.7;
    private static final double TRACE_SHARE = 0.5;

    private FaultLocator() {}

    public static Suspicion locate(FailureGroup target, BaselineDetails baseline, CodeBase code) {
        if (target.kind() == FailureKind.COMPILE_ERROR) {
            return CompilerComplaints.of(target, code);
        }
        var mainSources = code.mainSources();
        var traces = StackTraces.of(target, mainSources);
        var coverage = CoverageSpectrum.of(baseline, target.tests());
        if (coverage.isEmpty()) {
            return traces.isEmpty() ? NamedByTests.of(target.tests(), code) : widened(traces, target, code);
        }
        // An exception passes through the fault or close to it, so a frame outweighs any difference in coverage.
        if (!traces.isEmpty()) {
            coverage.scale(COVERAGE_SHARE);
        }
        traces.paths()
                .forEach(path -> traces.lines(path)
                        .forEach(line -> coverage.lift(path, line, TRACE_SHARE * traces.of(path, line, line))));
        return coverage;
    }

    /** A trace shows where it broke, not what ran before; the code that the tests name stays in question, far behind. */
    private static Suspicion widened(Suspicion traces, FailureGroup target, CodeBase code) {
        var named = NamedByTests.of(target.tests(), code);
        named.scale(TRACE_SHARE);
        traces.paths()
                .forEach(path ->
                        traces.lines(path).forEach(line -> named.raise(path, line, traces.of(path, line, line))));
        return named;
    }
}
