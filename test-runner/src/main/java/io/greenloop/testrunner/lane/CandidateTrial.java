package io.greenloop.testrunner.lane;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.report.ReportedTest;
import io.greenloop.testrunner.report.Signatures;
import io.greenloop.testrunner.sandbox.Folders;
import io.greenloop.workspace.JobWorkspace;
import io.greenloop.workspace.PatchRefused;
import java.time.Duration;
import java.util.HashMap;

/** Tries one candidate after the other against the same built project. Thread-safe. */
final class CandidateTrial {

    private final JobWorkspace workspace;
    private final String commit;
    private final BuiltProject built;
    private final FailureGroup target;
    private final ChildTrial children;
    private final BuildTrial build;
    private final Scratch scratch;

    CandidateTrial(
            JobWorkspace workspace,
            String commit,
            BuiltProject built,
            FailureGroup target,
            BaselineDetails details,
            HostCompiler compiler,
            ProcessingCompiler processing,
            ForkedLane forked,
            ProjectBuilder builder,
            Scratch scratch) {
        this.workspace = workspace;
        this.commit = commit;
        this.built = built;
        this.target = target;
        var baseline = new HashMap<TestId, BaselineDetails.Outcome>();
        details.outcomes().forEach(outcome -> baseline.put(outcome.test(), outcome));
        this.children =
                new ChildTrial(built, target, baseline, compiler, new ProcessedOverlay(built, processing), forked);
        this.build = new BuildTrial(workspace, commit, built.run().layout(), target, baseline, builder);
        this.scratch = scratch;
    }

    /** What trying it for at most this long shows. */
    CandidateResult run(Candidate candidate, Duration limit, StopSignal stop) {
        var start = System.nanoTime();
        var folder = scratch.folder("candidate");
        try {
            var preview = workspace.preview(commit, candidate.diff());
            var shown =
                    children.run(preview, folder, limit, stop).orElseGet(() -> build.run(preview, folder, limit, stop));
            return result(candidate, shown, start);
        } catch (PatchRefused refused) {
            return result(candidate, TrialOutcome.notCompiling(refused.getMessage()), start);
        } finally {
            Folders.delete(folder);
        }
    }

    private CandidateResult result(Candidate candidate, TrialOutcome shown, long start) {
        var tally = shown.tally();
        var fixed = target.tests().stream().filter(tally::isPassing).sorted().toList();
        var still = (int) target.tests().stream().filter(tally::isFailing).count();
        var left = tally.failing().stream()
                .filter(test -> target.tests().contains(test)
                        || shown.decision().newlyBroken().contains(test))
                .findFirst();
        return new CandidateResult(
                candidate.id(),
                shown.decision().verdict(),
                fixed,
                still,
                shown.decision().newlyBroken(),
                left.flatMap(test -> tally.of(test).failure())
                        .map(this::fingerprint)
                        .orElse(""),
                shown.decision().note(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private String fingerprint(ReportedTest failure) {
        return Signatures.of(
                        failure,
                        FailureKind.TEST_FAILURE,
                        name -> built.run().layout().isPartOf(built.folder(), name))
                .fingerprint();
    }
}
