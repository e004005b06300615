package io.greenloop.systemtests;

import io.greenloop.analyzer.review.CandidateReview;
import io.greenloop.contracts.AnalyzePatches;
import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.Containment;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.GatePolicy;
import io.greenloop.contracts.GateVerdict;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.RunTests;
import io.greenloop.contracts.StepId;
import io.greenloop.contracts.StepKind;
import io.greenloop.contracts.TestReport;
import io.greenloop.contracts.TestsFinished;
import io.greenloop.gates.ArtifactSource;
import io.greenloop.gates.Coordinate;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The real gates and the real test-runner without a broker, so that what the gates refuse can be run all the same. */
final class AttackRig {

    /** No attack is to depend on whether somebody's repository answers. */
    private static final ArtifactSource NOBODY_TO_ASK = new ArtifactSource() {
        @Override
        public Availability find(Coordinate coordinate, Map<String, String> repositories) {
            return new Availability(State.UNREACHABLE, List.of());
        }

        @Override
        public List<String> neighbours(String group) {
            return List.of();
        }
    };

    /** The ways of trying candidates, the fastest first. */
    enum Lane {
        WARM,
        FORKED,
        BUILD
    }

    private final Path folder;
    private final Map<String, String> configuration;
    private final Workspaces workspaces;
    private final Map<Lane, TestSteps> steps = new EnumMap<>(Lane.class);
    private final CandidateReview review;

    /** @param configuration of the test-runner and its sandbox, beyond the defaults */
    AttackRig(Path folder, Map<String, String> configuration) {
        workspaces = new Workspaces(new WorkspaceLocation.OnDisk(folder.resolve("workspaces")));
        this.folder = folder;
        this.configuration = Map.copyOf(configuration);
        review = new CandidateReview(
                workspaces, NOBODY_TO_ASK, Path.of(System.getProperty("user.home"), ".m2/repository"));
    }

    private synchronized TestSteps steps(Lane fastest) {
        return steps.computeIfAbsent(fastest, this::assembled);
    }

    private TestSteps assembled(Lane fastest) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(SandboxSettings.class)
                .withMapping(TestRunnerSettings.class)
                .addDefaultInterceptors()
                .withDefaultValues(configuration)
                .withDefaultValue("greenloop.test-runner.fastest-lane", fastest.name())
                .withDefaultValue("greenloop.test-runner.scratch", scratch(fastest) + "")
                .withDefaultValue("java.io.tmpdir", System.getProperty("java.io.tmpdir"))
                .build();
        return TestRunner.assemble(
                workspaces,
                config.getConfigMapping(TestRunnerSettings.class),
                config.getConfigMapping(SandboxSettings.class));
    }

    Path scratch(Lane fastest) {
        return folder.resolve("scratch-" + fastest);
    }

    Map<String, String> capabilities() {
        return steps(Lane.WARM).capabilities();
    }

    Job job(Path project) throws ImportRefused {
        return new Job(project);
    }

    /** One job on one project. */
    final class Job {

        private final JobId id = new JobId(UUID.randomUUID().toString());
        private final JobWorkspace workspace = workspaces.create(id.value());
        private final String base;
        private final AtomicInteger attempts = new AtomicInteger();

        private Job(Path project) throws ImportRefused {
            base = workspace.importDirectory(project);
        }

        TestReport reproduce(Duration limit) throws StepFailure {
            return run(Lane.WARM, StepKind.REPRODUCE, List.of(), null, "", limit)
                    .report();
        }

        List<GateVerdict> gate(TestReport before, List<Candidate> candidates) throws StepFailure {
            return review.review(
                            new AnalyzePatches(
                                    step(StepKind.GATE),
                                    base,
                                    candidates,
                                    group(before),
                                    GatePolicy.STANDARD,
                                    before.details()),
                            new Quiet())
                    .verdicts();
        }

        List<CandidateResult> validate(Lane fastest, TestReport before, List<Candidate> candidates) throws StepFailure {
            return run(fastest, StepKind.VALIDATE, candidates, group(before), before.details(), Duration.ofMinutes(5))
                    .results();
        }

        CandidateResult confirm(TestReport before, Candidate candidate) throws StepFailure {
            return run(
                            Lane.WARM,
                            StepKind.CONFIRM,
                            List.of(candidate),
                            group(before),
                            before.details(),
                            Duration.ofMinutes(5))
                    .results()
                    .get(0);
        }

        String log(TestReport report) {
            return report.log().isEmpty() ? "" : new String(workspace.blob(report.log()), StandardCharsets.UTF_8);
        }

        String text(String path) {
            return workspace.text(base, path).orElseThrow();
        }

        private static FailureGroup group(TestReport before) {
            return new FailureGroup(before.kind(), before.failures(), before.problems());
        }

        private TestsFinished run(
                Lane fastest,
                StepKind kind,
                List<Candidate> candidates,
                FailureGroup target,
                String details,
                Duration limit)
                throws StepFailure {
            return (TestsFinished) steps(fastest)
                    .handle(
                            new RunTests(
                                    step(kind),
                                    base,
                                    candidates,
                                    List.of(),
                                    target,
                                    details,
                                    List.of(),
                                    Containment.FULL,
                                    limit),
                            new Quiet());
        }

        private StepId step(StepKind kind) {
            return new StepId(id, 0, kind, attempts.incrementAndGet());
        }
    }

    /** Nobody listens and nobody stops. */
    private static final class Quiet implements StepProgress {
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
