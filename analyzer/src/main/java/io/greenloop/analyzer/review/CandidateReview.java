package io.greenloop.analyzer.review;

import io.greenloop.contracts.AnalyzePatches;
import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.Decision;
import io.greenloop.contracts.FailureNumber;
import io.greenloop.contracts.GateReason;
import io.greenloop.contracts.GateVerdict;
import io.greenloop.contracts.Json;
import io.greenloop.contracts.PatchesAnalyzed;
import io.greenloop.contracts.StepId;
import io.greenloop.gates.ArtifactSource;
import io.greenloop.gates.BrokenGate;
import io.greenloop.gates.Gate;
import io.greenloop.gates.JavaInspector;
import io.greenloop.gates.PackageSource;
import io.greenloop.gates.PlainModules;
import io.greenloop.gates.ProjectUnderReview;
import io.greenloop.gates.Refusals;
import io.greenloop.gates.StandardGates;
import io.greenloop.worker.StepFailure;
import io.greenloop.worker.StepProgress;
import io.greenloop.worker.TransientFailure;
import io.greenloop.workspace.JobWorkspace;
import io.greenloop.workspace.PatchRefused;
import io.greenloop.workspace.RepositoryGone;
import io.greenloop.workspace.Workspaces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;

/** Puts every candidate of a step before every gate. */
public final class CandidateReview {

    private static final Logger LOG = Logger.getLogger(CandidateReview.class);

    /** Keeps the event under 256 KB: as many reasons for a whole batch, shared evenly. */
    private static final int MOST_REASONS = 250;

    private final JobRepository repository;
    private final BaselineModules modules;
    private final Gate gates;

    /** Reviews where nobody can be asked about packages of npm and Python. */
    public CandidateReview(Workspaces workspaces, ArtifactSource artifacts, Path localRepository) {
        this(workspaces, artifacts, PackageSource.NOBODY, localRepository);
    }

    /** @param localRepository where the jars of class paths are */
    public CandidateReview(
            Workspaces workspaces, ArtifactSource artifacts, PackageSource packages, Path localRepository) {
        this(workspaces, StandardGates.over(artifacts, packages), localRepository);
    }

    CandidateReview(Workspaces workspaces, Gate gates, Path localRepository) {
        this.repository = new JobRepository(workspaces);
        this.modules = new BaselineModules(localRepository);
        this.gates = gates;
    }

    /**
     * One verdict for each candidate, in their order; one that breaks the gates is refused alone.
     *
     * @throws StepFailure when the job was stopped, its repository does not have the commit, or its policy cannot be followed
     * @throws RepositoryGone when the job's repository is no more
     * @throws TransientFailure when the job's repository is out of reach
     */
    public PatchesAnalyzed review(AnalyzePatches command, StepProgress progress) throws StepFailure {
        return repository.use(command.step().jobId(), workspace -> {
            var policy = JobPolicy.of(command.commit(), command.policy(), workspace);
            var project = project(command, workspace);
            try (var inspector = new JavaInspector(project)) {
                var reader = new CandidateReader(command, workspace, project, policy, inspector);
                return new PatchesAnalyzed(command.step(), verdicts(command, reader, progress));
            }
        });
    }

    private List<GateVerdict> verdicts(AnalyzePatches command, CandidateReader reader, StepProgress progress)
            throws StepFailure {
        var candidates = command.candidates();
        var verdicts = new ArrayList<GateVerdict>();
        var reasonsEach =
                Math.max(1, Math.min(GateVerdict.MOST_REASONS, MOST_REASONS / Math.max(1, candidates.size())));
        for (var candidate : candidates) {
            if (progress.isStopped()) {
                throw new StepFailure(FailureNumber.STOPPED.because("the job was stopped"), false);
            }
            progress.note("%d of %d candidates gated".formatted(verdicts.size(), candidates.size()));
            var reasons = reasons(candidate, reader);
            logBroken(command.step(), candidate, reasons);
            verdicts.add(GateVerdict.of(candidate.id(), strictest(reasons, reasonsEach)));
        }
        return verdicts;
    }

    private List<GateReason> reasons(Candidate candidate, CandidateReader reader) {
        try {
            return gates.check(reader.read(candidate)).reasons();
        } catch (PatchRefused refused) {
            return List.of(Refusals.reason(refused));
        } catch (RuntimeException | StackOverflowError fault) {
            if (BrokenGate.isTroubleOutside(fault)) {
                throw fault;
            }
            // The step done again would meet the same candidate, and the others would never get their verdicts.
            return List.of(BrokenGate.unjudged(fault));
        }
    }

    private static void logBroken(StepId step, Candidate candidate, List<GateReason> reasons) {
        reasons.stream()
                .filter(reason -> reason.code().equals(BrokenGate.CODE))
                .forEach(reason -> LOG.errorf(
                        "gate broke jobId=%s step=%s candidate=%s reason=%s",
                        step.jobId(), step, candidate.id(), reason.sentence()));
    }

    private static List<GateReason> strictest(List<GateReason> reasons, int most) {
        return reasons.stream()
                .sorted(Comparator.comparing(GateReason::decision, Comparator.<Decision>reverseOrder()))
                .limit(most)
                .toList();
    }

    private ProjectUnderReview project(AnalyzePatches command, JobWorkspace workspace) {
        var files = new WorkspaceFiles(workspace, command.commit());
        if (command.details().isEmpty()) {
            return PlainModules.of(files);
        }
        try {
            var details = Json.mapper().readValue(workspace.blob(command.details()), BaselineDetails.class);
            return details.modules().isEmpty() ? PlainModules.of(files) : modules.project(files, details);
        } catch (IOException e) {
            throw new IllegalStateException("details of step %s are no baseline".formatted(command.step()), e);
        }
    }
}
