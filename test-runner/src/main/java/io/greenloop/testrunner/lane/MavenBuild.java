package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.child.MavenSpy;
import io.greenloop.testrunner.report.FailingClasses;
import io.greenloop.testrunner.sandbox.Folders;
import io.greenloop.testrunner.sandbox.HostPaths;
import io.greenloop.testrunner.sandbox.Mount;
import io.greenloop.testrunner.sandbox.PlainFiles;
import io.greenloop.testrunner.sandbox.Sandbox;
import io.greenloop.testrunner.sandbox.SandboxCommand;
import io.greenloop.testrunner.sandbox.SandboxResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;

/** Runs a project's own Maven build in the sandbox, without network. */
final class MavenBuild {

    static final String PROJECT = "/greenloop/project";
    static final String REPOSITORY = "/greenloop/m2";
    private static final String TOOLS = "/greenloop/tools";
    private static final String FACTS = "/greenloop/facts";
    private static final String HOME = "/greenloop/maven";

    /** Checks of style, licences, signatures and coverage say nothing about whether the tests pass. */
    private static final List<String> NOISE = List.of(
            "rat.skip",
            "gpg.skip",
            "checkstyle.skip",
            "license.skip",
            "license.skipCheckLicense",
            "spotless.check.skip",
            "spotless.apply.skip",
            "jacoco.skip",
            "pmd.skip",
            "cpd.skip",
            "spotbugs.skip",
            "findbugs.skip",
            "maven.javadoc.skip",
            "maven.source.skip",
            "animal.sniffer.skip",
            "forbiddenapis.skip",
            "revapi.skip",
            "japicmp.skip",
            "formatter.skip",
            "impsort.skip",
            "sort.skip",
            "cyclonedx.skip",
            "dependency-check.skip",
            "ossindex.skip",
            "sonar.skip",
            "invoker.skip",
            "maven.install.skip",
            "maven.deploy.skip");

    private final Sandbox sandbox;
    private final MavenInstallation maven;
    private final TestRunnerSettings settings;
    private final Tools tools;
    private final Scratch scratch;

    MavenBuild(Sandbox sandbox, MavenInstallation maven, TestRunnerSettings settings, Tools tools, Scratch scratch) {
        this.sandbox = sandbox;
        this.maven = maven;
        this.settings = settings;
        this.tools = tools;
        this.scratch = scratch;
    }

    /**
     * What a build left behind.
     *
     * @param root the project's folder as the build saw it
     * @param repository the local repository as the build saw it
     * @param failing test classes of which Maven said that tests failed
     */
    record Finished(
            SandboxResult result,
            BuildFacts facts,
            BoundedLog log,
            String root,
            String repository,
            Set<String> failing) {}

    /**
     * Runs the phase for all modules, going on where it can after a failure.
     *
     * @param checkout a folder of the host that the build may change
     */
    Finished run(Path checkout, String phase, Duration timeLimit, StopSignal stop) {
        var folder = scratch.folder("facts");
        try (var contained = sandbox.prepare(command(checkout, folder, timeLimit))) {
            stop.onStop(contained::stop);
            var result = contained.run(script -> invoke(script, checkout, phase));
            // Reports that could not be written are missing without a word, and the build calls itself a success.
            scratch.requireRoom();
            PlainFiles.keepIn(checkout);
            return new Finished(
                    result,
                    BuildFacts.read(folder.resolve("facts")),
                    BoundedLog.read(List.of(result.output(), result.errors()), settings.logKibibytes() << 10),
                    contained.located(PROJECT),
                    contained.located(REPOSITORY),
                    FailingClasses.in(result.output()));
        } finally {
            Folders.delete(folder);
        }
    }

    private SandboxCommand command(Path checkout, Path facts, Duration timeLimit) {
        var mounts = new ArrayList<>(List.of(
                Mount.writable(checkout, PROJECT),
                Mount.writable(facts, FACTS),
                Mount.readOnly(maven.repository(), REPOSITORY),
                Mount.readOnly(tools.folder(), TOOLS)));
        if (!maven.isSystem()) {
            mounts.add(Mount.readOnly(maven.home(), HOME));
            if (Files.exists(maven.home().resolve("conf/settings.xml"))) {
                mounts.add(Mount.readOnly(tools.settings(), HOME + "/conf/settings.xml"));
            }
        }
        // Tests run beside Maven as the same user: they must not load an agent into the process that counts them.
        var options = "-Xmx%dm -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+DisableAttachMechanism"
                .formatted(settings.mavenHeapMebibytes());
        return new SandboxCommand(
                program(),
                mounts,
                "",
                PROJECT,
                Map.of("JAVA_HOME", HostPaths.javaHome() + "", "MAVEN_OPTS", options, "MAVEN_SKIP_RC", "true"),
                "",
                timeLimit);
    }

    private List<String> program() {
        var home = maven.isSystem() ? maven.home().toString() : HOME;
        return List.of(
                home + "/bin/mvn",
                "--settings",
                TOOLS + "/settings.xml",
                "--global-settings",
                TOOLS + "/settings.xml",
                "-Dmaven.repo.local=" + REPOSITORY,
                "-Dmaven.ext.class.path=" + TOOLS + "/child.jar",
                "-D" + MavenSpy.FILE + "=" + FACTS + "/facts");
    }

    private int invoke(Path script, Path checkout, String phase) throws Exception {
        var request = new DefaultInvocationRequest();
        request.setBaseDirectory(checkout.toFile());
        request.setMavenHome(maven.home().toFile());
        request.setMavenExecutable(script.toFile());
        request.setShellEnvironmentInherited(false);
        request.setBatchMode(true);
        request.setOffline(true);
        request.setNoTransferProgress(true);
        // Artifacts recorded under another repository's id are refused offline without it.
        request.addArg("--legacy-local-repository");
        request.setReactorFailureBehavior(InvocationRequest.ReactorFailureBehavior.FailAtEnd);
        request.addArgs(List.of(phase));
        request.setProperties(properties());
        var invocation = new DefaultInvoker().execute(request);
        if (invocation.getExecutionException() != null) {
            throw invocation.getExecutionException();
        }
        return invocation.getExitCode();
    }

    private static Properties properties() {
        var properties = new Properties();
        NOISE.forEach(name -> properties.setProperty(name, "true"));
        // The tests of later modules are wanted even when those of earlier ones fail.
        properties.setProperty("maven.test.failure.ignore", "true");
        properties.setProperty("surefire.rerunFailingTestsCount", "0");
        properties.setProperty("trimStackTrace", "false");
        properties.setProperty("style.color", "never");
        return properties;
    }
}
