package io.greenloop.analyzer.review;

import io.greenloop.contracts.AnalyzePatches;
import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.GatePolicy;
import io.greenloop.gates.CandidateUnderReview;
import io.greenloop.gates.ChangedFile;
import io.greenloop.gates.JavaInspector;
import io.greenloop.gates.ProjectUnderReview;
import io.greenloop.workspace.FileChange;
import io.greenloop.workspace.JobWorkspace;
import io.greenloop.workspace.PatchRefused;
import io.greenloop.workspace.UnifiedDiffs;
import java.util.Optional;
import java.util.stream.Stream;

/** Applies a candidate's diff in memory. */
final class CandidateReader {

    private final AnalyzePatches command;
    private final JobWorkspace workspace;
    private final ProjectUnderReview project;
    private final GatePolicy policy;
    private final JavaInspector inspector;

    CandidateReader(
            AnalyzePatches command,
            JobWorkspace workspace,
            ProjectUnderReview project,
            GatePolicy policy,
            JavaInspector inspector) {
        this.command = command;
        this.workspace = workspace;
        this.project = project;
        this.policy = policy;
        this.inspector = inspector;
    }

    /** @throws PatchRefused when the diff does not apply exactly, or reaches where no patch may */
    CandidateUnderReview read(Candidate candidate) throws PatchRefused {
        var files = workspace.preview(command.commit(), candidate.diff()).files().stream()
                .flatMap(CandidateReader::changed)
                .toList();
        return new CandidateUnderReview(
                files, UnifiedDiffs.changedLines(candidate.diff()), project, policy, command.target(), inspector);
    }

    private static Stream<ChangedFile> changed(FileChange change) {
        if (change.previousPath().isEmpty()) {
            return Stream.of(new ChangedFile(change.path(), change.before(), change.after()));
        }
        return Stream.of(
                new ChangedFile(change.previousPath().get(), change.before(), Optional.empty()),
                new ChangedFile(change.path(), Optional.empty(), change.after()));
    }
}
