package io.greenloop.bench.validation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenloop.bench.BenchFailure;
import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.Containment;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.PrepareProject;
import io.greenloop.contracts.ProjectSource;
import io.greenloop.contracts.RunTests;
import io.greenloop.contracts.StepId;
import io.greenloop.contracts.StepKind;
import io.greenloop.contracts.TestReport;
import io.greenloop.contracts.TestsFinished;
import io.greenloop.testrunner.lane.TestRunner;
import io.greenloop.testrunner.lane.TestRunnerSettings;
import io.greenloop.testrunner.lane.TestSteps;
import io.greenloop.testrunner.sandbox.SandboxSettings;
import io.greenloop.worker.StepFailure;
import io.greenloop.worker.StepProgress;
import io.greenloop.workspace.ImportRefused;
import io.greenloop.workspace.JobWorkspace;
import io.greenloop.workspace.WorkspaceLocation;
import io.greenloop.workspace.Workspaces;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The real test-runner with one job, without a broker. */
final class RunnerJob implements AutoCloseable {

    static final Duration LIMIT = Duration.ofHours(4);

    private final Path project;
    private final TestSteps steps;
    private final JobId id = new JobId(UUID.randomUUID().toString());
    private final JobWorkspace workspace;
    private final String base;
    private int attempt;

    /** @param lane the fastest that may be taken */
    RunnerJob(Path folder, Path project, String lane) {
        this.project = project;
        var workspaces = new Workspaces(new WorkspaceLocation.OnDisk(folder.resolve("workspaces")));
        var config = new SmallRyeConfigBuilder()
                .withMapping(SandboxSettings.class)
                .withMapping(TestRunnerSettings.class)
                .addDefaultInterceptors()
                .withDefaultValue("greenloop.test-runner.scratch", folder.resolve("scratch") + "")
                .withDefaultValue("greenloop.test-runner.fastest-lane", lane)
                .withDefaultValue("greenloop.test-runner.build-time-limit", LIMIT.toString())
                // Every candidate of the list counts, so none may be enough.
                .withDefaultValue("greenloop.test-runner.plausible-enough", Integer.MAX_VALUE + "")
                // A candidate that waits for the one before it would take as long as that one.
                .withDefaultValue(
                        "greenloop.test-runner.parallel-candidates", lane.equals(ValidationReport.WARM) ? "1" : "2")
                .withDefaultValue("greenloop.sandbox.allow-process", "true")
                .withDefaultValue("java.io.tmpdir", System.getProperty("java.io.tmpdir"))
                .build();
        steps = TestRunner.assemble(
                workspaces,
                config.getConfigMapping(TestRunnerSettings.class),
                config.getConfigMapping(SandboxSettings.class));
        workspace = workspaces.create(id.value());
        try {
            base = workspace.importDirectory(project);
        } catch (ImportRefused refused) {
            throw new BenchFailure("the project cannot be imported", refused);
        }
    }

    Path project() {
        return project;
    }

    TestReport reproduce() {
        handle(new PrepareProject(
                step(StepKind.PREPARE), new ProjectSource.Folder("here"), base, List.of(), Containment.FULL));
        var report = run(StepKind.REPRODUCE, List.of(), null, "", LIMIT).report();
        if (report.kind() != FailureKind.TEST_FAILURE) {
            throw new BenchFailure("the project fails with %s%n%s".formatted(report.kind(), text(report.log())));
        }
        return report;
    }

    /** @param limit for all candidates together */
    TestsFinished validate(TestReport before, List<Candidate> candidates, Duration limit) {
        var target = new FailureGroup(before.kind(), before.failures(), before.problems());
        return run(StepKind.VALIDATE, candidates, target, before.details(), limit);
    }

    String text(String blob) {
        return new String(workspace.blob(blob), UTF_8);
    }

    private TestsFinished run(
            StepKind kind, List<Candidate> candidates, FailureGroup target, String details, Duration limit) {
        return (TestsFinished) handle(new RunTests(
                step(kind), base, candidates, List.of(), target, details, List.of(), Containment.FULL, limit));
    }

    private io.greenloop.contracts.StepEvent handle(io.greenloop.contracts.StepCommand command) {
        try {
            return steps.handle(command, new Alone());
        } catch (StepFailure failure) {
            throw new BenchFailure("the step failed: " + failure.getMessage(), failure);
        }
    }

    private StepId step(StepKind kind) {
        return new StepId(id, 0, kind, ++attempt);
    }

    @Override
    public void close() {
        workspace.close();
    }

    /** Nobody listens and nobody stops. */
    private static final class Alone implements StepProgress {

        @Override
        public void note(String text) {
            // Nobody listens.
        }

        @Override
        public boolean isStopped() {
            return false;
        }

        @Override
        public void onStop(Runnable action) {
            // Nobody stops.
        }
    }
}
