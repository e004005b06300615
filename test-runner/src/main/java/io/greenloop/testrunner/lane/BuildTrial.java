package io.greenloop.testrunner.lane;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.RunTests;
import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.domain.CandidateEvidence;
import io.greenloop.testrunner.domain.TestTally;
import io.greenloop.testrunner.domain.VerdictRule;
import io.greenloop.workspace.JobWorkspace;
import io.greenloop.workspace.PatchPreview;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Tries a candidate by the project's own build of a patched checkout. Thread-safe. */
final class BuildTrial {

    private final JobWorkspace workspace;
    private final RunTests command;
    private final ProjectLayout layout;
    private final Map<TestId, BaselineDetails.Outcome> baseline;
    private final ProjectBuilder builder;

    BuildTrial(
            JobWorkspace workspace,
            RunTests command,
            ProjectLayout layout,
            Map<TestId, BaselineDetails.Outcome> baseline,
            ProjectBuilder builder) {
        this.workspace = workspace;
        this.command = command;
        this.layout = layout;
        this.baseline = Map.copyOf(baseline);
        this.builder = builder;
    }

    /**
     * Builds what the patch can change the tests of, and the whole project where that cannot be told.
     *
     * @param folder for the checkout
     */
    TrialOutcome run(PatchPreview preview, Path folder, Duration limit, StopSignal stop) {
        var deadline = System.nanoTime() + limit.toNanos();
        var modules = isOfBuild() ? List.<String>of() : AffectedModules.of(layout, preview, tested());
        var project = built(preview, modules, folder, limit, stop);
        if (!modules.isEmpty() && project.run().lacksArtifacts()) {
            // What was left out is missed after all.
            modules = List.of();
            var left = Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
            project = built(preview, modules, folder, left, stop);
        }
        return shown(project, modules);
    }

    private List<String> tested() {
        return command.target().tests().stream().map(TestId::module).distinct().toList();
    }

    private boolean isOfBuild() {
        return command.target().kind() == FailureKind.COMPILE_ERROR
                || command.target().kind() == FailureKind.DEPENDENCY_ERROR;
    }

    private BuiltProject built(
            PatchPreview preview, List<String> modules, Path folder, Duration limit, StopSignal stop) {
        return builder.build(
                new BuildTask(workspace.jobId(), modules, command.profiles(), BuildSentinels.none()),
                empty -> PatchedCheckout.write(workspace, command.commit(), preview, empty),
                folder.resolve("project"),
                limit,
                stop);
    }

    private TrialOutcome shown(BuiltProject project, List<String> modules) {
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
        if (isOfBuild()) {
            return new TrialOutcome(ofBuildFault(project, ended, tally), tally);
        }
        var seen = new HashMap<>(baseline);
        seen.keySet().removeIf(test -> !modules.isEmpty() && !modules.contains(test.module()));
        var decision = VerdictRule.decide(
                new CandidateEvidence(List.of(ended), tally, command.target().tests(), seen));
        return new TrialOutcome(withItsWay(decision, modules), tally);
    }

    /** Says that no child could try the candidate, and what was left out. */
    private VerdictRule.Decision withItsWay(VerdictRule.Decision decision, List<String> modules) {
        var left = new TreeSet<>(layout.upstream().keySet());
        left.removeAll(modules);
        var what = modules.isEmpty() ? "" : ", leaving out what does not need the change: " + String.join(", ", left);
        var note = "%s; by the project's own build%s".formatted(decision.note(), what);
        return new VerdictRule.Decision(decision.verdict(), note, decision.newlyBroken());
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
