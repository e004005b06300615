package io.greenloop.testrunner.domain;

import io.greenloop.contracts.FailureKind;
import io.greenloop.testrunner.sandbox.SandboxResult.End;
import java.util.Optional;

/** Says why a build is red, the cause before its effects: what does not resolve cannot compile, what does not compile cannot run. */
public final class Classification {

    private Classification() {}

    /**
     * @return empty when the build is green: it ran tests and all that can run here passed
     * @throws IllegalArgumentException for a build that somebody stopped, which shows nothing
     */
    public static Optional<FailureKind> of(BuildEvidence build) {
        if (build.end() == End.STOPPED) {
            throw new IllegalArgumentException("a build that was stopped says nothing about the project");
        }
        if (build.unsupportedJdk()) {
            return Optional.of(FailureKind.ENVIRONMENT);
        }
        for (var kind : new FailureKind[] {FailureKind.DEPENDENCY_ERROR, FailureKind.COMPILE_ERROR}) {
            if (build.problems().stream().anyMatch(problem -> problem.kind() == kind)) {
                return Optional.of(kind);
            }
        }
        if (build.end() == End.TIMED_OUT) {
            return Optional.of(FailureKind.TIMEOUT);
        }
        if (build.end() != End.EXITED) {
            return Optional.of(FailureKind.CRASH);
        }
        if (!build.failing().isEmpty()) {
            return Optional.of(FailureKind.TEST_FAILURE);
        }
        if (build.crashed()) {
            return Optional.of(FailureKind.CRASH);
        }
        if (!build.flaky().isEmpty()) {
            return Optional.of(FailureKind.FLAKY);
        }
        if (!build.environment().isEmpty()) {
            return Optional.of(FailureKind.ENVIRONMENT);
        }
        if (build.problems().stream().anyMatch(problem -> problem.kind() == FailureKind.ENVIRONMENT)) {
            return Optional.of(FailureKind.ENVIRONMENT);
        }
        if (build.exitCode() != 0) {
            return Optional.of(FailureKind.CRASH);
        }
        return build.executed() == 0 ? Optional.of(FailureKind.NO_TESTS) : Optional.empty();
    }
}
