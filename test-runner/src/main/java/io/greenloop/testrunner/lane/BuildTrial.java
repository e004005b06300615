package io.greenloop.testrunner.lane;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.domain.CandidateEvidence;
import io.greenloop.testrunner.domain.TestTally;
import io.greenloop.testrunner.domain.VerdictRule;
import io.greenloop.workspace.JobWorkspace;
import io.greenloop.workspace.PatchPreview;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Tries a candidate by the project's own build of a patched checkout. Thread-safe. */
final class BuildTrial {

    private final JobWorkspace workspace;
    private final String commit;
    private final FailureGroup target;
    private final Map<TestId, BaselineDetails.Outcome> baseline;
    private final ProjectBuilder builder;

    BuildTrial(
            JobWorkspace workspace,
            String commit,
            FailureGroup target,
            Map<TestId, BaselineDetails.Outcome> baseline,
            ProjectBuilder builder) {
        this.workspace = workspace;
        this.commit = commit;
        this.target = target;
        this.baseline = Map.copyOf(baseline);
        this.builder = builder;
    }

    /** @param folder for the checkout */
    TrialOutcome run(PatchPreview preview, Path folder, Duration limit, StopSignal stop) {
        var project = builder.build(
                workspace.jobId(),
                empty -> PatchedCheckout.write(workspace, commit, preview, empty),
                folder.resolve("project"),
                limit,
                stop);
        var run = project.run();
        var tally = TestTally.of(run.tests());
        var problem = PomProblems.of(project).stream()
                .findFirst()
                .or(() -> run.problems().stream().findFirst());
        if (problem.isPresent()) {
            return TrialOutcome.notCompiling("%s:%d %s"
                    .formatted(
                            problem.get().path(),
                            problem.get().line(),
                            problem.get().message()));
        }
        var ended = new CandidateEvidence.Run(
                run.result().end(), run.result().exitCode(), !run.crashed() && tally.executed() > 0, true);
        if (target.kind() == FailureKind.COMPILE_ERROR || target.kind() == FailureKind.DEPENDENCY_ERROR) {
            return new TrialOutcome(ofBuildFault(project, ended, tally), tally);
        }
        return new TrialOutcome(
                VerdictRule.decide(new CandidateEvidence(List.of(ended), tally, target.tests(), baseline)), tally);
    }

    /** Nothing could run before: what fails now is the next fault, not this candidate's. */
    private static VerdictRule.Decision ofBuildFault(BuiltProject project, CandidateEvidence.Run run, TestTally tally) {
        var passing = new TreeSet<>(tally.executions().keySet());
        passing.removeAll(tally.failing());
        // Any one test that passes shows that the build gets there; the rule asks the rest.
        var decision = VerdictRule.decide(new CandidateEvidence(
                List.of(run),
                tally,
                passing.isEmpty() ? tally.failing() : passing,
                NextFault.outcomes(tally),
                UnseenTests.of(project, tally)));
        return decision.verdict() == Verdict.FAILING
                ? new VerdictRule.Decision(Verdict.FAILING, "it builds, and every test fails", List.of())
                : decision;
    }
}
