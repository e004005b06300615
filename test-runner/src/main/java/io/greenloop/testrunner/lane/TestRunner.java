package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.jdk.InstalledJdks;
import io.greenloop.testrunner.sandbox.SandboxProbe;
import io.greenloop.testrunner.sandbox.SandboxSettings;
import io.greenloop.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

/** Puts the test-runner together. */
@ApplicationScoped
public class TestRunner {

    @Produces
    @Singleton
    TestSteps steps(Workspaces workspaces, TestRunnerSettings settings, SandboxSettings sandboxSettings) {
        return assemble(workspaces, settings, sandboxSettings);
    }

    void end(@Disposes TestSteps steps) {
        steps.close();
    }

    /**
     * Probes the host, removes what a dead run left and makes the steps ready.
     *
     * @throws IllegalStateException when this host has no Maven
     */
    public static TestSteps assemble(
            Workspaces workspaces, TestRunnerSettings settings, SandboxSettings sandboxSettings) {
        var maven = MavenInstallation.find(settings.mavenHome(), settings.localRepository());
        var repository = maven.repository();
        createMissing(repository);
        var scratch = Scratch.open(settings.scratch());
        var tools = new Tools(scratch);
        var jdks = InstalledJdks.find(settings.jdks().orElse(List.of()));
        var sandbox = new SandboxProbe(sandboxSettings, scratch.at("runs"), repository).probe();
        var random = new SecureRandom();
        var forked = new ForkedLane(sandbox, settings, repository, tools, scratch, random);
        var warm = new WarmLane(sandbox, settings, repository, tools, scratch, random);
        var cold = new ColdLane(new MavenBuild(sandbox, maven, jdks, settings, tools, scratch), repository, jdks);
        var suite = new ForkedSuite(forked, repository, scratch);
        var builder = new ProjectBuilder(cold, new ArtifactFetcher(repository), settings, jdks);
        var projects = new JobProjects(
                builder,
                new LostTests(suite),
                new BuiltProjects(scratch, settings.builtProjects()),
                new Examination(
                        new ChildRuns(
                                suite,
                                settings.parallelCandidates(),
                                settings.confirmingRuns(),
                                () -> 1 + random.nextInt(Integer.MAX_VALUE)),
                        new BuildsAgain(random),
                        settings.confirmingRuns()),
                scratch);
        var compiler = new CandidateCompiler(repository);
        var schemata = new SchemaCompiler(repository);
        return new TestSteps(
                workspaces,
                sandbox,
                settings,
                projects,
                new PreparationStep(projects, sandbox, settings.buildTimeLimit()),
                new ReproductionStep(projects),
                new ValidationStep(
                        projects,
                        settings,
                        warm,
                        forked,
                        compiler,
                        new SandboxedCompilers(sandbox, settings, repository, tools, scratch),
                        schemata,
                        builder,
                        scratch),
                new ComparisonStep(projects, warm, compiler, schemata, repository),
                new ConfirmationStep(projects));
    }

    private static void createMissing(Path repository) {
        try {
            Files.createDirectories(repository);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
