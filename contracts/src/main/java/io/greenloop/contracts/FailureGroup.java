package io.greenloop.contracts;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Failures that look like one fault; healed together, one group after the other. */
public record FailureGroup(FailureKind kind, List<FailureSignature> failures, List<LocatedProblem> problems) {

    public FailureGroup {
        Objects.requireNonNull(kind, "kind");
        failures = Bounded.list("group.failures", failures, TestReport.MOST_FAILURES);
        problems = Bounded.list("group.problems", problems, TestReport.MOST_PROBLEMS);
        if (failures.isEmpty() && problems.isEmpty()) {
            throw new IllegalArgumentException("a failure group needs a failure or a problem");
        }
    }

    /** The tests that must turn green, in order; empty when the build never got as far as a test. */
    public Set<TestId> tests() {
        return failures.stream().map(FailureSignature::test).collect(Collectors.toCollection(TreeSet::new));
    }
}
