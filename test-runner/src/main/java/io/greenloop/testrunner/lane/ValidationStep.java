package io.greenloop.testrunner.lane;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.RunTests;
import io.greenloop.contracts.StepEvent;
import io.greenloop.contracts.TestId;
import io.greenloop.contracts.TestsFinished;
import io.greenloop.worker.StepFailure;
import io.greenloop.worker.StepProgress;
import io.greenloop.worker.redaction.StepLog;
import io.greenloop.workspace.JobWorkspace;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Tries the candidates of a batch. */
final class ValidationStep {

    private static final Logger LOG = Logger.getLogger(ValidationStep.class);

    private final JobProjects projects;
    private final TestRunnerSettings settings;
    private final WarmLane warm;
    private final ForkedLane forked;
    private final CandidateCompiler compiler;
    private final SandboxedCompilers compilers;
    private final SchemaCompiler schemata;
    private final ProjectBuilder builder;
    private final Scratch scratch;

    ValidationStep(
            JobProjects projects,
            TestRunnerSettings settings,
            WarmLane warm,
            ForkedLane forked,
            CandidateCompiler compiler,
            SandboxedCompilers compilers,
            SchemaCompiler schemata,
            ProjectBuilder builder,
            Scratch scratch) {
        this.projects = projects;
        this.settings = settings;
        this.warm = warm;
        this.forked = forked;
        this.compiler = compiler;
        this.compilers = compilers;
        this.schemata = schemata;
        this.builder = builder;
        this.scratch = scratch;
    }

    StepEvent run(JobWorkspace workspace, RunTests command, Duration limit, StepProgress progress, StopSignal stop)
            throws StepFailure {
        var deadline = System.nanoTime() + limit.toNanos();
        try (var lease = projects.lease(workspace, command.commit(), command.profiles(), limit, stop)) {
            var project = lease.project();
            if (project.calibration().isEmpty()) {
                progress.note("running the tests without a change first");
                projects.examine(workspace, command, command.commit(), project, limit, stop);
            }
            stop.requireGoingOn();
            var previews = new Previews(workspace, command.commit(), command.candidates());
            var details = Baselines.read(workspace, command.details());
            var obstacle = obstacle(project, command);
            var trial = trial(workspace, command, project, previews, details, obstacle.isEmpty());
            stop.onStop(trial::stop);
            var batch = new CandidateBatch(trial, settings.parallelCandidates(), settings.plausibleEnough());
            var results = batch.run(command.candidates(), deadline, progress::note, stop);
            stop.requireGoingOn();
            LOG.infof(
                    "validated jobId=%s step=%s candidates=%d verdicts=%s",
                    workspace.jobId(),
                    command.step(),
                    results.size(),
                    results.stream().collect(Collectors.groupingBy(CandidateResult::verdict, Collectors.counting())));
            var lanes =
                    obstacle.map(why -> trial.lanes() + "; no warm JVM: " + why).orElseGet(trial::lanes);
            var log = StepLog.store(workspace, command.step(), CandidateTable.of(command.candidates(), results, lanes));
            return new TestsFinished(command.step(), null, results, log);
        }
    }

    /** Where no child sees what the tests come to, a warm one does not either. */
    private Optional<String> obstacle(BuiltProject project, RunTests command) {
        return project.calibration()
                .filter(calibration -> !command.target().tests().isEmpty())
                .filter(calibration ->
                        calibration.untold().told(command.target()).isEmpty() || !calibration.agrees())
                .map(calibration -> "only the project's own build tells of these tests: " + calibration.reason())
                .or(() -> warm.obstacle(
                        project, command.target(), command.candidates().size()));
    }

    private CandidateTrial trial(
            JobWorkspace workspace,
            RunTests command,
            BuiltProject project,
            Previews previews,
            BaselineDetails details,
            boolean isWarm) {
        // Of tests that children do not see as the build does, only the build tells.
        var seen = project.calibration()
                .filter(Calibration::agrees)
                .flatMap(calibration -> calibration.untold().told(command.target()));
        var told = seen.orElse(command.target());
        var baseline = new HashMap<TestId, BaselineDetails.Outcome>();
        details.outcomes().forEach(outcome -> baseline.put(outcome.test(), outcome));
        var schemata = isWarm ? schemata(project, previews) : Map.<String, CandidateClasses>of();
        var first = isWarm
                ? Optional.of(warm.trial(project, told, baseline, details, previews.changedPaths()))
                : Optional.<WarmTrial>empty();
        return new CandidateTrial(
                project,
                command.target(),
                previews,
                new ChildTrial(
                        project,
                        told.tests().equals(command.target().tests()),
                        compiler,
                        compilers.keptFor(project),
                        new ForkedTrial(project, told, baseline, forked),
                        first,
                        schemata,
                        project.keeping(KnownVerdicts.class, KnownVerdicts::new),
                        new KnownVerdicts.Question(told, command.details())),
                new BuildTrial(workspace, command, project.run().layout(), baseline, builder),
                scratch,
                settings.fastestLane() != FastestLane.BUILD && seen.isPresent());
    }

    /** Compiles together what changes the same file of a module that this process may compile. */
    private Map<String, CandidateClasses> schemata(BuiltProject project, Previews previews) {
        var compiled = new HashMap<String, CandidateClasses>();
        previews.byFile().forEach((path, variants) -> {
            var module = project.run().layout().compiling(path);
            if (variants.changes().size() > 1
                    && module.filter(ModuleLayout::isForHostCompiler).isPresent()) {
                compiled.putAll(schemata.compile(project, module.get(), path, variants.before(), variants.changes()));
            }
        });
        return compiled;
    }
}
