package io.greenloop.testrunner.lane;

import io.greenloop.contracts.FailureNumber;
import io.greenloop.contracts.MavenProfile;
import io.greenloop.contracts.PrepareProject;
import io.greenloop.contracts.ProjectPrepared;
import io.greenloop.contracts.ProjectSource;
import io.greenloop.contracts.StepEvent;
import io.greenloop.testrunner.report.UnknownProfiles;
import io.greenloop.testrunner.sandbox.Sandbox;
import io.greenloop.worker.StepFailure;
import io.greenloop.worker.StepProgress;
import io.greenloop.worker.redaction.StepLog;
import io.greenloop.workspace.ImportRefused;
import io.greenloop.workspace.JobWorkspace;
import java.time.Duration;
import java.util.List;

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
        try (var lease = projects.lease(workspace, commit, command.profiles(), buildTimeLimit, stop)) {
            stop.requireGoingOn();
            var project = lease.project();
            var log =
                    StepLog.store(workspace, command.step(), project.run().log().text());
            progress.log(log);
            if (!project.run().unreadablePom().isEmpty()) {
                throw Failed.with(
                        FailureNumber.BUILD_FILE_REFUSED, project.run().unreadablePom());
            }
            requireProfiles(command.profiles(), project.run().log());
            return new ProjectPrepared(
                    command.step(),
                    commit,
                    project.fetched(),
                    project.absent().stream().sorted().toList(),
                    sandbox.capabilities(),
                    workspace.leftOut(commit),
                    log);
        }
    }

    /** Maven goes on without a profile that it does not find, and builds what nobody meant. */
    private static void requireProfiles(List<MavenProfile> asked, BoundedLog log) throws StepFailure {
        var ids = asked.stream().map(MavenProfile::id).toList();
        var unknown =
                UnknownProfiles.in(log.text()).stream().filter(ids::contains).toList();
        if (!unknown.isEmpty()) {
            throw Failed.with(
                    FailureNumber.PROFILE_NOT_FOUND, "the project has no profile " + String.join(", ", unknown));
        }
    }

    private static String cloned(JobWorkspace workspace, ProjectSource source) throws StepFailure {
        if (!(source instanceof ProjectSource.Git git)) {
            throw Failed.with(FailureNumber.IMPORT_REFUSED, "the project was not imported when the job was accepted");
        }
        if (workspace.base().isPresent()) {
            return workspace.base().get();
        }
        try {
            return workspace.importGit(git.url(), git.ref());
        } catch (ImportRefused refused) {
            throw Failed.with(number(refused.reason()), refused.getMessage());
        }
    }

    private static FailureNumber number(ImportRefused.Reason reason) {
        return switch (reason) {
            case NO_BUILD_FILE, BAD_BUILD_FILE -> FailureNumber.BUILD_FILE_REFUSED;
            case NOT_A_FOLDER,
                    NOT_READABLE,
                    EMPTY,
                    UNSAFE_PATH,
                    UNSAFE_LINK,
                    UNSUPPORTED_ENTRY,
                    TOO_MANY_ENTRIES,
                    TOO_LARGE,
                    SUSPICIOUS_RATIO,
                    BAD_ARCHIVE,
                    BAD_ADDRESS,
                    HOST_NOT_KNOWN,
                    ADDRESS_NOT_ALLOWED,
                    BAD_REF,
                    REF_NOT_FOUND,
                    REPOSITORY_NOT_READABLE -> FailureNumber.IMPORT_REFUSED;
        };
    }
}
