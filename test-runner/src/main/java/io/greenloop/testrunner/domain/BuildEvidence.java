package io.greenloop.testrunner.domain;

import io.greenloop.contracts.LocatedProblem;
import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.sandbox.SandboxResult;
import java.util.List;
import java.util.Set;

/**
 * What was seen of a build.
 *
 * @param problems located compile and dependency problems
 * @param crashed whether a test JVM ended before its tests did
 * @param unsupportedJdk whether the project wants a later JDK than this host has
 * @param executed test invocations
 * @param failing tests that fail each time and not for want of something the sandbox lacks
 */
public record BuildEvidence(
        SandboxResult.End end,
        int exitCode,
        List<LocatedProblem> problems,
        boolean crashed,
        boolean unsupportedJdk,
        int executed,
        Set<TestId> failing,
        Set<TestId> flaky,
        Set<TestId> environment) {

    public BuildEvidence {
        problems = List.copyOf(problems);
        failing = Set.copyOf(failing);
        flaky = Set.copyOf(flaky);
        environment = Set.copyOf(environment);
    }
}
