package io.greenloop.testrunner.lane;

import io.greenloop.contracts.MavenProfile;
import io.greenloop.testrunner.child.MavenSpy;
import io.greenloop.testrunner.jdk.InstalledJdks;
import io.greenloop.testrunner.jdk.Jdk;
import io.greenloop.testrunner.jdk.ToolchainsFile;
import io.greenloop.testrunner.report.FailingClasses;
import io.greenloop.testrunner.sandbox.Folders;
import io.greenloop.testrunner.sandbox.Mount;
import io.greenloop.testrunner.sandbox.PlainFiles;
import io.greenloop.testrunner.sandbox.Sandbox;
import io.greenloop.testrunner.sandbox.SandboxCommand;
import io.greenloop.testrunner.sandbox.SandboxResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final String TOOLCHAINS = "toolchains.xml";
    /** Without integration tests a build need go no further; the spy sends it on where there are some. */
    private static final String PHASE = "test";
    /** Of twice what a run may have. */
    private static final String INITIAL_PERCENTAGE = "10.0";

    private final Sandbox sandbox;
    private final MavenInstallation maven;
    private final InstalledJdks jdks;
    private final TestRunnerSettings settings;
    private final Tools tools;
    private final Scratch scratch;

    MavenBuild(
            Sandbox sandbox,
            MavenInstallation maven,
            InstalledJdks jdks,
            TestRunnerSettings settings,
            Tools tools,
            Scratch scratch) {
        this.sandbox = sandbox;
        this.maven = maven;
        this.jdks = jdks;
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
     * Runs the tests of the modules in the scope, going on where it can after a failure.
     *
     * @param checkout a folder of the host that the build may change
     */
    Finished run(Path checkout, BuildScope scope, Duration timeLimit, StopSignal stop) {
        var folder = scratch.folder("facts");
        try (var contained = sandbox.prepare(command(checkout, folder, scope.jdk(), timeLimit))) {
            stop.onStop(contained::stop);
            Files.writeString(folder.resolve(TOOLCHAINS), ToolchainsFile.text(jdks, contained::located));
            scope.sentinels().write(folder, contained.located(PROJECT));
            var result = contained.run(script -> invoke(script, checkout, scope));
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Folders.delete(folder);
        }
    }

    private SandboxCommand command(Path checkout, Path facts, Jdk jdk, Duration timeLimit) {
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
        jdks.all().stream().map(Jdk::mount).flatMap(Optional::stream).forEach(mounts::add);
        return new SandboxCommand(
                program(),
                mounts,
                "",
                PROJECT,
                Map.of(
                        "JAVA_HOME",
                        jdk.inside(),
                        "MAVEN_OPTS",
                        options(settings),
                        "MAVEN_SKIP_RC",
                        "true",
                        "JAVA_TOOL_OPTIONS",
                        memory()),
                "",
                timeLimit);
    }

    /**
     * A JVM of the tests takes up to a quarter of the memory it sees, and it sees that of the host: let it collect its garbage at half of
     * what it may have rather than be killed. It would begin with a 64th, though, and collect four times as often as outside.
     */
    private String memory() {
        var most = "-XX:MaxRAM=%dm".formatted(2L * sandbox.limits().memoryMebibytes());
        return jdks.all().stream().allMatch(Jdk::takesShares)
                ? most + " -XX:InitialRAMPercentage=" + INITIAL_PERCENTAGE
                : most;
    }

    static String options(TestRunnerSettings settings) {
        // Tests run beside Maven as the same user: they must not load an agent into the process that counts them.
        return "-Xmx%dm -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+DisableAttachMechanism"
                .formatted(settings.mavenHeapMebibytes());
    }

    private List<String> program() {
        var home = maven.isSystem() ? maven.home().toString() : HOME;
        return List.of(
                home + "/bin/mvn",
                "--settings",
                TOOLS + "/settings.xml",
                "--global-settings",
                TOOLS + "/settings.xml",
                "--toolchains",
                FACTS + "/" + TOOLCHAINS,
                "--global-toolchains",
                FACTS + "/" + TOOLCHAINS,
                "-Dmaven.repo.local=" + REPOSITORY,
                "-Dmaven.ext.class.path=" + TOOLS + "/child.jar",
                "-D" + MavenSpy.FILE + "=" + FACTS + "/facts");
    }

    private int invoke(Path script, Path checkout, BuildScope scope) throws Exception {
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
        request.addArgs(List.of(PHASE));
        // What is not there is a warning to Maven, and then a build that is not the one meant.
        request.setProfiles(scope.profiles().stream().map(MavenProfile::value).toList());
        if (!scope.modules().isEmpty()) {
            request.setProjects(scope.modules().stream()
                    .map(directory -> directory.isEmpty() ? "." : directory)
                    .toList());
        }
        request.setProperties(properties());
        var invocation = new DefaultInvoker().execute(request);
        if (invocation.getExecutionException() != null) {
            throw invocation.getExecutionException();
        }
        return invocation.getExitCode();
    }

    private static Properties properties() {
        var properties = new Properties();
        Noise.PROPERTIES.forEach(name -> properties.setProperty(name, "true"));
        // The tests of later modules are wanted even when those of earlier ones fail.
        properties.setProperty("maven.test.failure.ignore", "true");
        properties.setProperty("surefire.rerunFailingTestsCount", "0");
        properties.setProperty("trimStackTrace", "false");
        properties.setProperty("style.color", "never");
        return properties;
    }
}
