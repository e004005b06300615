package io.greenloop.testrunner.lane;

import static io.greenloop.testrunner.report.ReportedTest.Status.FAILED;
import static io.greenloop.testrunner.report.ReportedTest.Status.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenloop.testrunner.domain.SentinelAnswer;
import io.greenloop.testrunner.jdk.InstalledJdks;
import io.greenloop.testrunner.sandbox.SandboxProbe;
import io.greenloop.testrunner.sandbox.SandboxSettings;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of our own in a real build: of a module of the Java platform, and of one whose framework calls each failure a success. */
class BuildSentinelsIT {

    private static final String MODULES = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>shop</groupId>
              <artifactId>modules</artifactId>
              <version>1</version>
              <packaging>pom</packaging>
              <modules><module>named</module><module>lying</module></modules>
            </project>
            """;
    /** Comes before that of the framework on the class path of the tests. */
    private static final String LIE = """
            package org.junit.platform.engine;

            public class TestExecutionResult {
                public enum Status { SUCCESSFUL, ABORTED, FAILED }
                public static TestExecutionResult successful() { return new TestExecutionResult(); }
                public static TestExecutionResult aborted(Throwable thrown) { return successful(); }
                public static TestExecutionResult failed(Throwable thrown) { return successful(); }
                public Status getStatus() { return Status.SUCCESSFUL; }
                public java.util.Optional<Throwable> getThrowable() { return java.util.Optional.empty(); }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void theyRunAsTheProjectsOwnAndTellALyingModuleFromAnHonestOne() throws Exception {
        var project = Files.createDirectory(folder.resolve("project"));
        Files.writeString(project.resolve("pom.xml"), MODULES);
        var named = module(project, "named");
        Files.writeString(named.resolve("src/main/java/module-info.java"), "module shop { exports shop; }");
        var lying = module(project, "lying");
        var shadow = Files.createDirectories(lying.resolve("src/main/java/org/junit/platform/engine"));
        Files.writeString(shadow.resolve("TestExecutionResult.java"), LIE);
        var inNamed = sentinels("named");
        var inLying = sentinels("lying");
        var both = new BuildSentinels(
                List.of(inNamed.modules().get(0), inLying.modules().get(0)));

        var run = built(project, both);

        assertThat(both.without(run.tests()))
                .as(run.log().text())
                .extracting(each -> each.test().module(), each -> each.test().method(), each -> each.status())
                .containsExactlyInAnyOrder(
                        tuple("named", "adds", PASSED),
                        tuple("named", "divides", FAILED),
                        tuple("lying", "adds", PASSED),
                        tuple("lying", "divides", PASSED));
        assertThat(inNamed.answer(run.tests())).isEqualTo(SentinelAnswer.BEHAVED);
        assertThat(inLying.answer(run.tests())).isEqualTo(SentinelAnswer.MISBEHAVED);
    }

    private static Path module(Path project, String name) throws IOException {
        var module = Shop.write(project.resolve(name), "return dividend * divisor;", "");
        var pom = module.resolve("pom.xml");
        var text = Files.readString(pom);
        Files.writeString(
                pom, text.replace("<artifactId>shop</artifactId>", "<artifactId>%s</artifactId>".formatted(name)));
        return module;
    }

    private static BuildSentinels sentinels(String module) {
        return new BuildSentinels(List.of(new BuildSentinels.InModule(
                module, Sentinels.beside("shop.CalculatorTest", new SecureRandom()), "Lorg/junit/jupiter/api/Test;")));
    }

    private ColdRun built(Path project, BuildSentinels sentinels) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(SandboxSettings.class)
                .withMapping(TestRunnerSettings.class)
                .addDefaultInterceptors()
                .withDefaultValue("greenloop.test-runner.scratch", folder.resolve("scratch") + "")
                .withDefaultValue("java.io.tmpdir", System.getProperty("java.io.tmpdir"))
                .build();
        var settings = config.getConfigMapping(TestRunnerSettings.class);
        var maven = MavenInstallation.find(Optional.empty(), Optional.empty());
        var scratch = Scratch.open(settings.scratch());
        var jdks = InstalledJdks.find(List.of());
        var sandbox = new SandboxProbe(
                        config.getConfigMapping(SandboxSettings.class), scratch.at("runs"), maven.repository())
                .probe();
        var build = new MavenBuild(sandbox, maven, jdks, settings, new Tools(scratch), scratch);
        return new ColdLane(build, maven.repository(), jdks)
                .run(
                        project,
                        new BuildScope(List.of(), List.of(), sentinels, jdks.usual()),
                        Duration.ofMinutes(3),
                        StopSignal.never());
    }
}
