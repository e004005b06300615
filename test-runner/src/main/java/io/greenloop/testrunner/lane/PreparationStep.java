package io.greenloop.testrunner.lane;

import io.greenloop.contracts.PrepareProject;
import io.greenloop.contracts.ProjectPrepared;
import io.greenloop.contracts.ProjectSource;
import io.greenloop.contracts.StepEvent;
import io.greenloop.testrunner.sandbox.Sandbox;
import io.greenloop.worker.StepFailure;
import io.greenloop.worker.StepProgress;
import io.greenloop.worker.redaction.StepLog;
import io.greenloop.workspace.ImportRefused;
import io.greenloop.workspace.JobWorkspace;
import java.time.Duration;

/** Fetches a job's project and what its build needs. */
final class PreparationStep {

    private final JobProjects projects;
    private final Sandbox sandbox;
    private final Duration buildTimeLimit;

    PreparationStep(JobProjects projects, Sandbox sandbox, Duration buildTimeLimit) {
        this.projects = projects;
        this.sandbox = sandbox;
        this.buildTimeLimit = buildTimeLimit;
    }

    StepEvent run(JobWorkspace workspace, PrepareProject command, StepProgress progress, StopSignal stop)
            throws StepFailure {
        var commit = command.baseCommit();
        if (commit.isEmpty()) {
            progress.note("cloning");
            commit = cloned(workspace, command.source());
        }
        progress.note("building once to see what is missing");
        try (var lease = projects.lease(workspace, commit, buildTimeLimit, stop)) {
            stop.requireGoingOn();
            var project = lease.project();
            var log =
                    StepLog.store(workspace, command.step(), project.run().log().text());
            return new ProjectPrepared(
                    command.step(),
                    commit,
                    project.fetched(),
                    project.absent().stream().sorted().toList(),
                    sandbox.capabilities(),
                    log);
        }
    }

    private static String cloned(JobWorkspace workspace, ProjectSource source) throws StepFailure {
        if (!(source instanceof ProjectSource.Git git)) {
            throw FailureNumber.IMPORT_REFUSED.because("the project was not imported when the job was accepted");
        }
        if (workspace.base().isPresent()) {
            return workspace.base().get();
        }
        try {
            return workspace.importGit(git.url(), git.ref());
        } catch (ImportRefused refused) {
            throw FailureNumber.IMPORT_REFUSED.because(refused.getMessage());
        }
    }
}
