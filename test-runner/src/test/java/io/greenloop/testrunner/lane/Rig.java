package io.greenloop.testrunner.lane;

import io.greenloop.contracts.BaselineDetails;
import io.greenloop.contracts.BehaviourCompared;
import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.CompareBehaviour;
import io.greenloop.contracts.Containment;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.Json;
import io.greenloop.contracts.MavenProfile;
import io.greenloop.contracts.PrepareProject;
import io.greenloop.contracts.ProjectPrepared;
import io.greenloop.contracts.ProjectSource;
import io.greenloop.contracts.RunTests;
import io.greenloop.contracts.StepId;
import io.greenloop.contracts.StepKind;
import io.greenloop.contracts.TestReport;
import io.greenloop.contracts.TestSelector;
import io.greenloop.contracts.TestsFinished;
import io.greenloop.contracts.Tier;
import io.greenloop.testkit.samples.Samples;
import io.greenloop.testrunner.sandbox.HostProcesses;
import io.greenloop.testrunner.sandbox.SandboxSettings;
import io.greenloop.worker.StepFailure;
import io.greenloop.worker.StepProgress;
import io.greenloop.workspace.ImportRefused;
import io.greenloop.workspace.JobWorkspace;
import io.greenloop.workspace.UnifiedDiffs;
import io.greenloop.workspace.WorkspaceLocation;
import io.greenloop.workspace.Workspaces;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;

/** The real test-runner over real workspaces in a folder, without a broker. */
final class Rig implements AutoCloseable {

    private final Path folder;
    private final Workspaces workspaces;
    private final TestSteps steps;
    private final AtomicReference<FastestLane> lane = new AtomicReference<>();

    Rig(Path folder, Map<String, String> configuration) {
        this.folder = folder;
        workspaces = new Workspaces(new WorkspaceLocation.OnDisk(folder.resolve("workspaces")));
        var config = new SmallRyeConfigBuilder()
                .withMapping(SandboxSettings.class)
                .withMapping(TestRunnerSettings.class)
                .addDefaultInterceptors()
                .withDefaultValues(configuration)
                .withDefaultValue("greenloop.test-runner.scratch", folder.resolve("scratch") + "")
                .withDefaultValue("java.io.tmpdir", System.getProperty("java.io.tmpdir"))
                .build();
        steps = TestRunner.assemble(
                workspaces,
                withLane(config.getConfigMapping(TestRunnerSettings.class)),
                config.getConfigMapping(SandboxSettings.class));
    }

    /** From now on no faster lane than this is taken. */
    void take(FastestLane fastest) {
        lane.set(fastest);
    }

    @Override
    public void close() {
        steps.close();
    }

    /** The settings as they are, but for the lane, which a test may change as it goes. */
    private TestRunnerSettings withLane(TestRunnerSettings settings) {
        lane.set(settings.fastestLane());
        return (TestRunnerSettings) Proxy.newProxyInstance(
                Rig.class.getClassLoader(),
                new Class<?>[] {TestRunnerSettings.class},
                (proxy, method, arguments) ->
                        method.getName().equals("fastestLane") ? lane.get() : method.invoke(settings, arguments));
    }

    /** One job on one project. */
    final class Job {

        private final JobId id = new JobId(UUID.randomUUID().toString());
        private final JobWorkspace workspace = workspaces.create(id.value());
        private final String base;
        private List<MavenProfile> profiles = List.of();
        private int attempt;

        Job(Path project) throws ImportRefused {
            base = workspace.importDirectory(project);
        }

        /** From now on everything is built with these. */
        Job with(MavenProfile... some) {
            profiles = List.of(some);
            return this;
        }

        String base() {
            return base;
        }

        JobWorkspace workspace() {
            return workspace;
        }

        ProjectPrepared prepare() throws StepFailure {
            var source = new ProjectSource.Folder("here");
            return (ProjectPrepared) steps.handle(
                    new PrepareProject(step(StepKind.PREPARE), source, base, profiles, Containment.FULL), new Quiet());
        }

        /** Stops the job as soon as it says that it is at this. */
        void reproduceAndStopAt(String note) throws StepFailure {
            steps.handle(command(StepKind.REPRODUCE, List.of(), List.of(), null, ""), new StoppingAt(note));
        }

        TestReport reproduce(String... selectors) throws StepFailure {
            var chosen = List.of(selectors).stream().map(TestSelector::new).toList();
            return run(StepKind.REPRODUCE, List.of(), chosen, null, "").report();
        }

        TestsFinished validate(TestReport before, List<Candidate> candidates) throws StepFailure {
            return run(StepKind.VALIDATE, candidates, List.of(), group(before), before.details());
        }

        TestsFinished confirm(TestReport before, Candidate candidate) throws StepFailure {
            return run(StepKind.CONFIRM, List.of(candidate), List.of(), group(before), before.details());
        }

        BehaviourCompared compare(TestReport before, List<Candidate> candidates) throws StepFailure {
            return (BehaviourCompared) steps.handle(
                    new CompareBehaviour(
                            step(StepKind.DISTINGUISH),
                            base,
                            candidates,
                            group(before),
                            before.details(),
                            profiles,
                            Containment.FULL,
                            Duration.ofMinutes(2)),
                    new Quiet());
        }

        private static FailureGroup group(TestReport before) {
            return new FailureGroup(before.kind(), before.failures(), before.problems());
        }

        private TestsFinished run(
                StepKind kind,
                List<Candidate> candidates,
                List<TestSelector> selectors,
                FailureGroup target,
                String details)
                throws StepFailure {
            return (TestsFinished) steps.handle(command(kind, candidates, selectors, target, details), new Quiet());
        }

        private RunTests command(
                StepKind kind,
                List<Candidate> candidates,
                List<TestSelector> selectors,
                FailureGroup target,
                String details) {
            return new RunTests(
                    step(kind),
                    base,
                    candidates,
                    selectors,
                    target,
                    details,
                    profiles,
                    Containment.FULL,
                    Duration.ofMinutes(5));
        }

        private StepId step(StepKind kind) {
            return new StepId(id, 0, kind, ++attempt);
        }

        /** A candidate that replaces a text which stands once in a file. */
        Candidate candidate(String path, String search, String replace) {
            var before = workspace.text(base, path).orElseThrow();
            if (before.indexOf(search) < 0 || before.indexOf(search) != before.lastIndexOf(search)) {
                throw new IllegalArgumentException("'%s' does not stand once in %s".formatted(search, path));
            }
            return candidate(path, before.replace(search, replace));
        }

        /** A candidate that makes this of a file. */
        Candidate candidate(String path, String after) {
            var before = workspace.text(base, path).orElseThrow();
            var diff = UnifiedDiffs.between(path, before, after);
            return Candidate.of(diff, Tier.TEMPLATE, "test", "mends it", path, 1, ++attempt);
        }

        BaselineDetails details(TestReport report) throws IOException {
            return Json.mapper().readValue(workspace.blob(report.details()), BaselineDetails.class);
        }

        String log(TestReport report) {
            return text(report.log());
        }

        String text(String blob) {
            return new String(workspace.blob(blob), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    Job job(Path project) throws ImportRefused {
        return new Job(project);
    }

    Job sample(String name) throws ImportRefused {
        return new Job(Samples.named(name).copyInto(folder));
    }

    /** Stops the step from another thread once it has said where it is and begun to run something. */
    private final class StoppingAt implements StepProgress {

        private final String where;
        private boolean there;
        private volatile boolean stopped;

        StoppingAt(String where) {
            this.where = where;
        }

        @Override
        public void note(String text) {
            there = text.equals(where);
        }

        @Override
        public boolean isStopped() {
            return stopped;
        }

        @Override
        public void onStop(Runnable action) {
            if (there) {
                stopped = true;
                new Thread(() -> stopWhatRuns(action)).start();
            }
        }
    }

    private void stopWhatRuns(Runnable action) {
        Awaitility.await().until(() -> !HostProcesses.naming(folder.toString()).isEmpty());
        action.run();
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
