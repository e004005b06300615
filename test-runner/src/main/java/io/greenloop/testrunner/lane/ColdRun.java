package io.greenloop.testrunner.lane;

import io.greenloop.contracts.LocatedProblem;
import io.greenloop.testrunner.jdk.JdkNeed;
import io.greenloop.testrunner.report.ReportedTest;
import io.greenloop.testrunner.sandbox.SandboxResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one Maven build of a project showed.
 *
 * @param missing coordinates that it looked for and did not find
 * @param likely coordinates that it looks for on its way, missing or not
 * @param problems located compile problems, and others of the POM
 * @param crashed whether a test JVM ended before its tests did
 * @param jdkNeed which JDK it asked for when the one it ran on did not fit
 * @param unreadablePom the build file that kept Maven from beginning, with its place; empty when it began
 */
record ColdRun(
        SandboxResult result,
        ProjectLayout layout,
        List<ReportedTest> tests,
        Set<String> missing,
        Set<String> likely,
        List<LocatedProblem> problems,
        boolean crashed,
        Optional<JdkNeed> jdkNeed,
        String unreadablePom,
        BoundedLog log) {

    private static final int FAILED = 1;

    ColdRun {
        tests = List.copyOf(tests);
        missing = Set.copyOf(missing);
        likely = Set.copyOf(likely);
        problems = List.copyOf(problems);
    }

    /** The same as if it had come to its end and told of these tests too, one of which fails. */
    ColdRun completedBy(List<ReportedTest> lost) {
        var all = new ArrayList<>(tests);
        all.addAll(lost);
        var ended = result.end() == SandboxResult.End.EXITED
                ? result
                : new SandboxResult(SandboxResult.End.EXITED, FAILED, result.output(), result.errors(), result.took());
        return new ColdRun(ended, layout, all, missing, likely, problems, false, jdkNeed, unreadablePom, log);
    }

    boolean unsupportedJdk() {
        return jdkNeed.isPresent();
    }

    /** Whether the build stopped for want of artifacts before it could show more. */
    boolean lacksArtifacts() {
        return !missing.isEmpty() && result.exitCode() != 0;
    }
}
