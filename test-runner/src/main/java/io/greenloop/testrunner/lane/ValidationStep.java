package io.greenloop.testrunner.lane;

import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.RunTests;
import io.greenloop.contracts.StepEvent;
import io.greenloop.contracts.TestsFinished;
import io.greenloop.worker.StepFailure;
import io.greenloop.worker.StepProgress;
import io.greenloop.worker.redaction.StepLog;
import io.greenloop.workspace.JobWorkspace;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Tries the candidates of a batch. */
final class ValidationStep {

    private static final Logger LOG = Logger.getLogger(ValidationStep.class);

    private final JobProjects projects;
    private final TestRunnerSettings settings;
    private final ForkedLane forked;
    private final HostCompiler compiler;
    private final SandboxedCompilers compilers;
    private final ProjectBuilder builder;
    private final Scratch scratch;

    ValidationStep(
            JobProjects projects,
            TestRunnerSettings settings,
            ForkedLane forked,
            HostCompiler compiler,
            SandboxedCompilers compilers,
            ProjectBuilder builder,
            Scratch scratch) {
        this.projects = projects;
        this.settings = settings;
        this.forked = forked;
        this.compiler = compiler;
        this.compilers = compilers;
        this.builder = builder;
        this.scratch = scratch;
    }

    StepEvent run(JobWorkspace workspace, RunTests command, Duration limit, StepProgress progress, StopSignal stop)
            throws StepFailure {
        var deadline = System.nanoTime() + limit.toNanos();
        try (var lease = projects.lease(workspace, command.commit(), limit, stop)) {
            var project = lease.project();
            if (project.calibration().isEmpty()) {
                progress.note("running the tests without a change first");
                projects.examine(workspace, command, command.commit(), project, limit, stop);
            }
            stop.requireGoingOn();
            var results = results(workspace, command, project, deadline, progress, stop);
            stop.requireGoingOn();
            LOG.infof(
                    "validated jobId=%s step=%s candidates=%d verdicts=%s",
                    workspace.jobId(),
                    command.step(),
                    results.size(),
                    results.stream().collect(Collectors.groupingBy(CandidateResult::verdict, Collectors.counting())));
            var log = StepLog.store(workspace, command.step(), CandidateTable.of(command.candidates(), results));
            return new TestsFinished(command.step(), null, results, log);
        }
    }

    private List<CandidateResult> results(
            JobWorkspace workspace,
            RunTests command,
            BuiltProject project,
            long deadline,
            StepProgress progress,
            StopSignal stop) {
        try (var processing = new BatchCompilers(compilers, project, stop)) {
            var trial = new CandidateTrial(
                    workspace,
                    command.commit(),
                    project,
                    command.target(),
                    Baselines.read(workspace, command.details()),
                    compiler,
                    processing,
                    forked,
                    builder,
                    scratch);
            var batch = new CandidateBatch(trial, settings.parallelCandidates(), settings.plausibleEnough());
            return batch.run(command.candidates(), deadline, progress::note, stop);
        }
    }
}
