package io.greenloop.testrunner.lane;

import io.greenloop.contracts.CompareBehaviour;
import io.greenloop.contracts.Containment;
import io.greenloop.contracts.FailureNumber;
import io.greenloop.contracts.PrepareProject;
import io.greenloop.contracts.RunTests;
import io.greenloop.contracts.StepCommand;
import io.greenloop.contracts.StepEvent;
import io.greenloop.testrunner.sandbox.Sandbox;
import io.greenloop.worker.StepFailure;
import io.greenloop.worker.StepHandler;
import io.greenloop.worker.StepProgress;
import io.greenloop.worker.TransientFailure;
import io.greenloop.workspace.JobWorkspace;
import io.greenloop.workspace.WorkspaceUnavailable;
import io.greenloop.workspace.Workspaces;
import java.time.Duration;
import java.util.Map;

/** The steps of the test-runner: prepare, reproduce, validate, compare, confirm. */
public final class TestSteps implements StepHandler, AutoCloseable {

    private final Workspaces workspaces;
    private final Sandbox sandbox;
    private final TestRunnerSettings settings;
    private final JobProjects projects;
    private final PreparationStep preparation;
    private final ReproductionStep reproduction;
    private final ValidationStep validation;
    private final ComparisonStep comparison;
    private final ConfirmationStep confirmation;

    TestSteps(
            Workspaces workspaces,
            Sandbox sandbox,
            TestRunnerSettings settings,
            JobProjects projects,
            PreparationStep preparation,
            ReproductionStep reproduction,
            ValidationStep validation,
            ComparisonStep comparison,
            ConfirmationStep confirmation) {
        this.workspaces = workspaces;
        this.sandbox = sandbox;
        this.settings = settings;
        this.projects = projects;
        this.preparation = preparation;
        this.reproduction = reproduction;
        this.validation = validation;
        this.comparison = comparison;
        this.confirmation = confirmation;
    }

    @Override
    public StepEvent handle(StepCommand command, StepProgress progress) throws StepFailure {
        var stop = StopSignal.of(progress);
        try (var workspace = workspaces.open(command.step().jobId().value())) {
            projects.requireRoom();
            var event = handle(command, workspace, progress, stop);
            projects.requireRoom();
            return event;
        } catch (WorkspaceUnavailable trouble) {
            throw new TransientFailure(trouble.getMessage(), trouble);
        }
    }

    /** What the sandbox offers here, such as {@code network=namespace}. */
    public Map<String, String> capabilities() {
        return sandbox.capabilities();
    }

    /** Ends the processes that are kept for later steps and removes their files; steps at work go on. */
    @Override
    public void close() {
        projects.close();
    }

    private StepEvent handle(StepCommand command, JobWorkspace workspace, StepProgress progress, StopSignal stop)
            throws StepFailure {
        if (command instanceof PrepareProject prepare) {
            requireContainment(prepare.containment());
            return preparation.run(workspace, prepare, progress, stop);
        }
        if (command instanceof RunTests run) {
            requireContainment(run.containment());
            return run(workspace, run, progress, stop);
        }
        if (command instanceof CompareBehaviour compare) {
            requireContainment(compare.containment());
            var limit = least(compare.timeLimit(), settings.buildTimeLimit());
            return comparison.run(workspace, compare, limit, progress, stop);
        }
        throw Failed.with(
                FailureNumber.NOT_OUR_COMMAND,
                "the test-runner was sent a " + command.step().kind());
    }

    private void requireContainment(Containment containment) throws StepFailure {
        var refusal = sandbox.refusal(containment);
        if (refusal.isPresent()) {
            throw Failed.with(FailureNumber.NO_CONTAINMENT, refusal.get());
        }
    }

    private StepEvent run(JobWorkspace workspace, RunTests command, StepProgress progress, StopSignal stop)
            throws StepFailure {
        var limit = least(command.timeLimit(), settings.buildTimeLimit());
        return switch (command.step().kind()) {
            case REPRODUCE -> reproduction.run(workspace, command, limit, progress, stop);
            case VALIDATE -> validation.run(workspace, command, limit, progress, stop);
            case CONFIRM -> confirmation.run(workspace, command, limit, progress, stop);
            case PREPARE, PROPOSE, GATE, DISTINGUISH, SCORE ->
                throw Failed.with(
                        FailureNumber.NOT_OUR_COMMAND,
                        "the test-runner was asked to %s with tests"
                                .formatted(command.step().kind()));
        };
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
