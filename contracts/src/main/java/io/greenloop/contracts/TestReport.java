package io.greenloop.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What a run of the tests showed, as measured by the test-runner.
 *
 * @param kind why the build is red; null when it is green
 * @param executed test invocations counted
 * @param failures tests that fail each time, at most {@value #MOST_FAILURES}
 * @param problems located compile and dependency problems, at most {@value #MOST_PROBLEMS}
 * @param flaky tests that passed in one run and failed in another
 * @param environment tests that fail only for want of network, Docker or the like; left out of the verdict
 * @param details blob id of the {@link BaselineDetails}; empty when none were stored
 * @param log blob id of the bounded build log; empty when none was stored
 */
public record TestReport(
        FailureKind kind,
        int executed,
        int passed,
        int skipped,
        List<FailureSignature> failures,
        List<LocatedProblem> problems,
        List<TestId> flaky,
        List<TestId> environment,
        Duration took,
        String details,
        String log) {

    public static final int MOST_FAILURES = 100;
    public static final int MOST_PROBLEMS = 50;

    public TestReport {
        failures = Bounded.list("report.failures", failures, MOST_FAILURES);
        problems = Bounded.list("report.problems", problems, MOST_PROBLEMS);
        flaky = Bounded.list("report.flaky", flaky, MOST_FAILURES);
        environment = Bounded.list("report.environment", environment, MOST_FAILURES);
        Objects.requireNonNull(took, "took");
        details = details == null ? "" : details;
        log = log == null ? "" : log;
    }

    /** Whether everything that can run here passed, and something ran. */
    @JsonIgnore
    public boolean isGreen() {
        return kind == null;
    }

    @Override
    public String toString() {
        return "TestReport[kind=%s, executed=%d, passed=%d, failing=%d, flaky=%d]"
                .formatted(kind, executed, passed, failures.size(), flaky.size());
    }
}
