package io.greenloop.testrunner.lane;

import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.Containment;
import io.greenloop.contracts.PrepareProject;
import io.greenloop.contracts.ProjectPrepared;
import io.greenloop.contracts.ProjectSource;
import io.greenloop.contracts.RunTests;
import io.greenloop.contracts.StepCommand;
import io.greenloop.contracts.StepEvent;
import io.greenloop.contracts.StepKind;
import io.greenloop.contracts.TestId;
import io.greenloop.contracts.TestSelector;
import io.greenloop.contracts.TestsFinished;
import io.greenloop.testrunner.sandbox.Folders;
import io.greenloop.testrunner.sandbox.Sandbox;
import io.greenloop.worker.StepFailure;
import io.greenloop.worker.StepHandler;
import io.greenloop.worker.StepProgress;
import io.greenloop.worker.TransientFailure;
import io.greenloop.workspace.ImportRefused;
import io.greenloop.workspace.JobWorkspace;
import io.greenloop.workspace.PatchRefused;
import io.greenloop.workspace.WorkspaceUnavailable;
import io.greenloop.workspace.Workspaces;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The steps of the test-runner: prepare, reproduce, validate, confirm. */
public final class TestSteps implements StepHandler {

    private static final Logger LOG = Logger.getLogger(TestSteps.class);

    private final Workspaces workspaces;
    private final Sandbox sandbox;
    private final TestRunnerSettings settings;
    private final ProjectBuilder builder;
    private final BuiltProjects built;
    private final Examination examination;
    private final ForkedLane forked;
    private final HostCompiler compiler;
    private final Scratch scratch;

    TestSteps(
            Workspaces workspaces,
            Sandbox sandbox,
            TestRunnerSettings settings,
            ProjectBuilder builder,
            BuiltProjects built,
            Examination examination,
            ForkedLane forked,
            HostCompiler compiler,
            Scratch scratch) {
        this.workspaces = workspaces;
        this.sandbox = sandbox;
        this.settings = settings;
        this.builder = builder;
        this.built = built;
        this.examination = examination;
        this.forked = forked;
        this.compiler = compiler;
        this.scratch = scratch;
    }

    @Override
    public StepEvent handle(StepCommand command, StepProgress progress) throws StepFailure {
        var stop = StopSignal.of(progress);
        try (var workspace = workspaces.open(command.step().jobId().value())) {
            if (command instanceof PrepareProject prepare) {
                requireContainment(prepare.containment());
                return prepare(workspace, prepare, progress, stop);
            }
            if (command instanceof RunTests run) {
                requireContainment(run.containment());
                return run(workspace, run, progress, stop);
            }
            throw FailureNumber.NOT_OUR_COMMAND.because(
                    "the test-runner was sent a " + command.step().kind());
        } catch (WorkspaceUnavailable trouble) {
            throw new TransientFailure(trouble.getMessage(), trouble);
        }
    }

    private void requireContainment(Containment containment) throws StepFailure {
        var refusal = sandbox.refusal(containment);
        if (refusal.isPresent()) {
            throw FailureNumber.NO_CONTAINMENT.because(refusal.get());
        }
    }

    private StepEvent prepare(JobWorkspace workspace, PrepareProject command, StepProgress progress, StopSignal stop)
            throws StepFailure {
        var commit = command.baseCommit();
        if (commit.isEmpty()) {
            progress.note("cloning");
            commit = cloned(workspace, command.source());
        }
        progress.note("building once to see what is missing");
        try (var lease = lease(workspace, commit, settings.buildTimeLimit(), stop)) {
            requireGoingOn(stop);
            var project = lease.project();
            return new ProjectPrepared(
                    command.step(),
                    commit,
                    project.fetched(),
                    project.absent().stream().sorted().toList(),
                    sandbox.capabilities());
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

    private StepEvent run(JobWorkspace workspace, RunTests command, StepProgress progress, StopSignal stop)
            throws StepFailure {
        var limit = least(command.timeLimit(), settings.buildTimeLimit());
        return switch (command.step().kind()) {
            case REPRODUCE -> reproduce(workspace, command, limit, progress, stop);
            case VALIDATE -> validate(workspace, command, limit, progress, stop);
            case CONFIRM -> confirm(workspace, command, limit, progress, stop);
            case PREPARE, PROPOSE, GATE, DISTINGUISH, SCORE ->
                throw FailureNumber.NOT_OUR_COMMAND.because("the test-runner was asked to %s with tests"
                        .formatted(command.step().kind()));
        };
    }

    private StepEvent reproduce(
            JobWorkspace workspace, RunTests command, Duration limit, StepProgress progress, StopSignal stop)
            throws StepFailure {
        progress.note("running the tests");
        try (var lease = lease(workspace, command.commit(), limit, stop)) {
            requireGoingOn(stop);
            var examined = examine(workspace, command, command.commit(), lease.project(), limit, stop);
            requireMatches(command.selectors(), examined);
            LOG.infof(
                    "reproduced jobId=%s step=%s kind=%s executed=%d failing=%d children=%s",
                    workspace.jobId(),
                    command.step(),
                    examined.kind().map(Enum::name).orElse("GREEN"),
                    examined.tally().executed(),
                    examined.failures().size(),
                    lease.project().calibration().map(Calibration::agrees).orElse(false));
            return new TestsFinished(
                    command.step(), Baselines.store(workspace, command.step(), lease.project(), examined), List.of());
        }
    }

    private Examined examine(
            JobWorkspace workspace,
            RunTests command,
            String commit,
            BuiltProject project,
            Duration limit,
            StopSignal stop) {
        return examination.examine(
                project,
                command.step().kind() == StepKind.CONFIRM ? 2 : 1,
                meant(command.selectors()),
                () -> builtAgain(workspace, commit, limit, stop),
                stop);
    }

    private static Predicate<TestId> meant(List<TestSelector> selectors) {
        return test -> selectors.isEmpty() || selectors.stream().anyMatch(selector -> selector.matches(test));
    }

    private static void requireMatches(List<TestSelector> selectors, Examined examined) throws StepFailure {
        var tests = examined.tally().tests().keySet();
        for (var selector : tests.isEmpty() ? List.<TestSelector>of() : selectors) {
            if (tests.stream().noneMatch(selector::matches)) {
                throw FailureNumber.SELECTOR_MATCHES_NOTHING.because("selector %s matches no test".formatted(selector));
            }
        }
    }

    private ColdRun builtAgain(JobWorkspace workspace, String commit, Duration limit, StopSignal stop) {
        var folder = scratch.folder("again");
        try {
            return builder.build(workspace.jobId(), empty -> workspace.checkOut(commit, empty), folder, limit, stop)
                    .run();
        } finally {
            Folders.delete(folder);
        }
    }

    private StepEvent validate(
            JobWorkspace workspace, RunTests command, Duration limit, StepProgress progress, StopSignal stop)
            throws StepFailure {
        var deadline = System.nanoTime() + limit.toNanos();
        try (var lease = lease(workspace, command.commit(), limit, stop)) {
            var project = lease.project();
            if (project.calibration().isEmpty()) {
                progress.note("running the tests without a change first");
                examine(workspace, command, command.commit(), project, limit, stop);
            }
            requireGoingOn(stop);
            var trial = new CandidateTrial(
                    workspace,
                    command.commit(),
                    project,
                    command.target(),
                    Baselines.read(workspace, command.details()),
                    compiler,
                    forked,
                    builder,
                    scratch);
            var batch = new CandidateBatch(trial, settings.parallelCandidates(), settings.plausibleEnough());
            var results = batch.run(command.candidates(), deadline, progress::note, stop);
            requireGoingOn(stop);
            LOG.infof(
                    "validated jobId=%s step=%s candidates=%d verdicts=%s",
                    workspace.jobId(),
                    command.step(),
                    results.size(),
                    results.stream().collect(Collectors.groupingBy(CandidateResult::verdict, Collectors.counting())));
            return new TestsFinished(command.step(), null, results);
        }
    }

    private StepEvent confirm(
            JobWorkspace workspace, RunTests command, Duration limit, StepProgress progress, StopSignal stop)
            throws StepFailure {
        var start = System.nanoTime();
        var candidate = command.candidates().get(0);
        var commit = committed(workspace, command);
        progress.note("building the patched project from a clean checkout");
        try (var lease = lease(workspace, commit, limit, stop)) {
            requireGoingOn(stop);
            var project = lease.project();
            var examined = examine(workspace, command, commit, project, limit, stop);
            var confirmation = new Confirmation(command.target(), Baselines.read(workspace, command.details()));
            var decision = confirmation.decide(project, examined);
            LOG.infof(
                    "confirmed jobId=%s step=%s candidate=%s verdict=%s",
                    workspace.jobId(), command.step(), candidate.shortId(), decision.verdict());
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
            throw FailureNumber.PATCH_DOES_NOT_APPLY.because(refused.getMessage());
        }
    }

    private BuiltProjects.Lease lease(JobWorkspace workspace, String commit, Duration limit, StopSignal stop) {
        return built.obtain(
                workspace.jobId(),
                commit,
                folder -> builder.build(
                        workspace.jobId(), empty -> workspace.checkOut(commit, empty), folder, limit, stop));
    }

    private static void requireGoingOn(StopSignal stop) throws StepFailure {
        if (stop.isStopped()) {
            throw FailureNumber.STOPPED.because("the job was stopped");
        }
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
