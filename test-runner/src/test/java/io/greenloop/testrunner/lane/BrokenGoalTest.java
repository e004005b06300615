package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.LocatedProblem;
import io.greenloop.testrunner.sandbox.SandboxResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that ends before its tests has a reason, and the reason is Maven's own. */
class BrokenGoalTest {

    private static final String ROOT = "/greenloop/project";

    @TempDir
    Path folder;

    @Test
    void aGoalThatFailsIsNamedWithTheBuildFileOfItsModule() throws Exception {
        var problem = inBuildThatTells("""
                failed\t/greenloop/project/core\tsome-plugin:weave\tMojoExecutionException\tno loom\\nfound
                failed\t\t\tLifecycleExecutionException\tFailed to execute goal
                """);

        assertThat(problem)
                .isEqualTo(new LocatedProblem(
                        FailureKind.ENVIRONMENT,
                        "core/pom.xml",
                        0,
                        "some-plugin:weave",
                        "some-plugin:weave ends the build before any test: no loom found"));
    }

    @Test
    void aBuildThatEndsBeforeAnyGoalTellsWhatMavenSaid() throws Exception {
        var problem = inBuildThatTells("""
                failed\t\t\tLifecycleExecutionException\tThe plugin a:b:1 requires Maven version 99
                failed\t\t\tPluginIncompatibleException\tThe plugin a:b:1 requires Maven version 99
                """);

        assertThat(problem.kind()).isEqualTo(FailureKind.ENVIRONMENT);
        assertThat(problem.message())
                .isEqualTo("Maven ends the build before any test: The plugin a:b:1 requires Maven version 99");
    }

    @Test
    void whatTheCompilerAndTheTestsSayIsToldElsewhere() throws Exception {
        var problem = BrokenGoal.in(finished("""
                failed\t/greenloop/project\tmaven-surefire-plugin:test\tMojoExecutionException\tno goodbye
                failed\t\t\tLifecycleExecutionException\tFailed to execute goal
                """));

        assertThat(problem).isEmpty();
    }

    @Test
    void whereArtifactsAreMissingTheyAreTheReason() throws Exception {
        var problem = BrokenGoal.in(finished("""
                missing\ta:b:jar:1
                failed\t\t\tPluginResolutionException\tnot there
                """));

        assertThat(problem).isEmpty();
    }

    private LocatedProblem inBuildThatTells(String facts) throws Exception {
        return BrokenGoal.in(finished(facts)).orElseThrow();
    }

    private MavenBuild.Finished finished(String facts) throws Exception {
        var file = Files.writeString(folder.resolve("facts"), facts);
        var result = new SandboxResult(SandboxResult.End.EXITED, 1, Path.of("out"), Path.of("err"), Duration.ZERO);
        return new MavenBuild.Finished(
                result, BuildFacts.read(file), new BoundedLog(""), ROOT, "/greenloop/m2", Set.of());
    }
}
