package io.greenloop.testrunner.lane;

import io.greenloop.contracts.MavenProfile;
import io.greenloop.contracts.RunTests;
import io.greenloop.contracts.StepKind;
import io.greenloop.contracts.TestId;
import io.greenloop.contracts.TestSelector;
import io.greenloop.testrunner.sandbox.Folders;
import io.greenloop.workspace.JobWorkspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The built projects of a job's commits, and what a closer look at them shows. */
final class JobProjects implements AutoCloseable {

    private final ProjectBuilder builder;
    private final LostTests lost;
    private final BuiltProjects built;
    private final Examination examination;
    private final Scratch scratch;

    JobProjects(ProjectBuilder builder, LostTests lost, BuiltProjects built, Examination examination, Scratch scratch) {
        this.builder = builder;
        this.lost = lost;
        this.built = built;
        this.examination = examination;
        this.scratch = scratch;
    }

    /** The project at the commit, built now unless it is built already. */
    BuiltProjects.Lease lease(
            JobWorkspace workspace, String commit, List<MavenProfile> profiles, Duration limit, StopSignal stop) {
        var task = BuildTask.wholeProject(workspace.jobId(), profiles);
        return built.obtain(
                workspace.jobId(),
                commit,
                folder -> lost.found(wholeProject(task, workspace, commit, folder, limit, stop), limit, stop));
    }

    /** What the built project shows of the tests that the command is about. */
    Examined examine(
            JobWorkspace workspace,
            RunTests command,
            String commit,
            BuiltProject project,
            Duration limit,
            StopSignal stop) {
        return examination.examine(
                project,
                command.step().kind() == StepKind.CONFIRM
                        ? Optional.of(command.target().tests())
                        : Optional.empty(),
                meant(command.selectors()),
                sentinels -> builtAgain(
                        BuildTask.wholeProject(workspace.jobId(), command.profiles())
                                .with(sentinels),
                        workspace,
                        commit,
                        limit,
                        stop),
                stop);
    }

    /**
     * Makes sure that there is room to work in, at the price of building again what is not in use.
     *
     * @throws io.greenloop.worker.TransientFailure when the disk is full all the same
     */
    void requireRoom() {
        if (scratch.hasRoom()) {
            return;
        }
        built.removeUnused();
        scratch.requireRoom();
    }

    /** Ends and removes what is kept for later steps. What a step still works with is left to the next start of a test-runner. */
    @Override
    public void close() {
        built.removeUnused();
        if (!built.isInUse()) {
            scratch.close();
        }
    }

    private static Predicate<TestId> meant(List<TestSelector> selectors) {
        return test -> selectors.isEmpty() || selectors.stream().anyMatch(selector -> selector.matches(test));
    }

    private ColdRun builtAgain(BuildTask task, JobWorkspace workspace, String commit, Duration limit, StopSignal stop) {
        var folder = scratch.folder("again");
        try {
            return wholeProject(task, workspace, commit, folder, limit, stop).run();
        } finally {
            Folders.delete(folder);
        }
    }

    private BuiltProject wholeProject(
            BuildTask task, JobWorkspace workspace, String commit, Path folder, Duration limit, StopSignal stop) {
        return builder.build(task, empty -> workspace.checkOut(commit, empty), folder, limit, stop);
    }
}
