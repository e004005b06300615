package io.greenloop.testrunner.lane;

import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.FailureNumber;
import io.greenloop.contracts.RunTests;
import io.greenloop.contracts.StepEvent;
import io.greenloop.contracts.TestsFinished;
import io.greenloop.worker.StepFailure;
import io.greenloop.worker.StepProgress;
import io.greenloop.workspace.JobWorkspace;
import io.greenloop.workspace.PatchRefused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Commits a candidate to a clean checkout and lets the project's own build have the last word. */
final class ConfirmationStep {

    private static final Logger LOG = Logger.getLogger(ConfirmationStep.class);

    private final JobProjects projects;

    ConfirmationStep(JobProjects projects) {
        this.projects = projects;
    }

    StepEvent run(JobWorkspace workspace, RunTests command, Duration limit, StepProgress progress, StopSignal stop)
            throws StepFailure {
        var start = System.nanoTime();
        var candidate = command.candidates().get(0);
        var commit = committed(workspace, command);
        progress.note("building the patched project from a clean checkout");
        try (var lease = projects.lease(workspace, commit, command.profiles(), limit, stop)) {
            stop.requireGoingOn();
            var project = lease.project();
            var examined = projects.examine(workspace, command, commit, project, limit, stop);
            var confirmation = new Confirmation(command.target(), Baselines.read(workspace, command.details()));
            var decision = confirmation.decide(project, examined);
            LOG.infof(
                    "confirmed jobId=%s step=%s candidate=%s verdict=%s sentinels=%s",
                    workspace.jobId(), command.step(), candidate.shortId(), decision.verdict(), examined.sentinels());
            var result = new CandidateResult(
                    candidate.id(),
                    decision.verdict(),
                    confirmation.fixed(examined),
                    confirmation.stillFailing(examined),
                    decision.newlyBroken(),
                    examined.failures().stream()
                            .findFirst()
                            .map(failure -> failure.fingerprint())
                            .orElse(""),
                    decision.note(),
                    Duration.ofNanos(System.nanoTime() - start));
            var report = Baselines.store(workspace, command.step(), project, examined);
            return new TestsFinished(command.step(), report, new ArrayList<>(List.of(result)));
        }
    }

    private static String committed(JobWorkspace workspace, RunTests command) throws StepFailure {
        var candidate = command.candidates().get(0);
        try {
            return workspace.commitPatch(
                    command.commit(),
                    candidate.diff(),
                    candidate.explanation().isBlank() ? "Heal the build" : candidate.explanation(),
                    "refs/greenloop/candidates/%s-%s".formatted(candidate.id(), command.commit()));
        } catch (PatchRefused refused) {
            throw Failed.with(FailureNumber.PATCH_DOES_NOT_APPLY, refused.getMessage());
        }
    }
}
