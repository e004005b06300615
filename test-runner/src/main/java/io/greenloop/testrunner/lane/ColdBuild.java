package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.domain.TestTally;
import io.greenloop.testrunner.jdk.InstalledJdks;
import io.greenloop.testrunner.sandbox.SandboxProbe;
import io.greenloop.testrunner.sandbox.SandboxResult;
import io.greenloop.testrunner.sandbox.SandboxSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A project's own build in the sandbox and nothing after it, for whoever measures what the sandbox and all around it cost. */
public final class ColdBuild {

    private final ColdLane lane;
    private final InstalledJdks jdks;

    private ColdBuild(ColdLane lane, InstalledJdks jdks) {
        this.lane = lane;
        this.jdks = jdks;
    }

    /**
     * Probes the host as the test-runner does.
     *
     * @throws IllegalStateException when this host has no Maven
     */
    public static ColdBuild assemble(TestRunnerSettings settings, SandboxSettings sandboxSettings) {
        var maven = MavenInstallation.find(settings.mavenHome(), settings.localRepository());
        var scratch = Scratch.open(settings.scratch());
        var sandbox = new SandboxProbe(sandboxSettings, scratch.at("runs"), maven.repository()).probe();
        var jdks = InstalledJdks.find(settings.jdks().orElse(List.of()));
        var build = new MavenBuild(sandbox, maven, jdks, settings, new Tools(scratch), scratch);
        return new ColdBuild(new ColdLane(build, maven.repository(), jdks), jdks);
    }

    /**
     * What came of a build.
     *
     * @param exitCode Maven's; 0 also where tests failed, -1 where it was cut off
     * @param executed invocations of tests
     * @param failed invocations that failed
     */
    public record Ended(int exitCode, int executed, int failed) {}

    /** User properties that are set to {@code true} for each build, so that plugins which say nothing of tests do nothing. */
    public static List<String> skipping() {
        return Noise.PROPERTIES;
    }

    /** Options of the JVM that Maven runs in. */
    public static String mavenOptions(TestRunnerSettings settings) {
        return MavenBuild.options(settings);
    }

    /**
     * @param checkout a folder that holds nothing but the project's files; the build writes into it
     * @param modules directories of those to build, with all that they need; empty for the whole project
     */
    public Ended run(Path checkout, List<String> modules, Duration limit) {
        var scope = new BuildScope(modules, List.of(), BuildSentinels.none(), jdks.usual());
        var run = lane.run(checkout, scope, limit, StopSignal.never());
        var tally = TestTally.of(run.tests());
        var ended = run.result().end() == SandboxResult.End.EXITED;
        return new Ended(ended ? run.result().exitCode() : -1, tally.executed(), tally.executed() - tally.passed());
    }
}
