package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.TestId;
import io.greenloop.testkit.samples.Samples;
import io.greenloop.testrunner.sandbox.Folders;
import io.greenloop.testrunner.sandbox.HostProcesses;
import io.greenloop.worker.StepFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects and wishes that no patch can help, each with its own answer. */
class OddProjectsIT {

    private static final String TEST = "src/test/java/com/example/loyalty/PointsAccountTest.java";

    @TempDir
    static Path folder;

    private static Rig rig;

    @BeforeAll
    static void assemble() {
        rig = new Rig(folder, Map.of());
    }

    @Test
    void aSelectorThatMatchesNothingIsTheSubmittersMistake() throws Exception {
        var job = rig.job(Samples.named("wrong-operator").copyInto(folder.resolve("selected")));

        assertThatThrownBy(() -> job.reproduce("NoSuchTest"))
                .isInstanceOf(StepFailure.class)
                .hasMessageContaining("INPUT")
                .hasMessageContaining("selector NoSuchTest matches none of the project's ")
                .hasMessageContaining("the nearest are PointsRuleTest, PointsAccountTest");
        var one = job.reproduce("PointsAccountTest#redeemingTakesPointsAway");
        assertThat(one.failures())
                .extracting(FailureSignature::test)
                .containsExactly(new TestId("", "com.example.loyalty.PointsAccountTest", "redeemingTakesPointsAway"));
    }

    @Test
    void aModuleThatMavenCannotReadIsTheSubmittersMistakeWithItsPlace() throws Exception {
        var project = Samples.named("wrong-operator").copyInto(folder.resolve("unreadable"));
        var pom = project.resolve("pom.xml");
        Files.writeString(pom, Files.readString(pom).replace("</project>", "  <dependencys/>\n</project>"));

        assertThatThrownBy(rig.job(project)::prepare)
                .isInstanceOf(StepFailure.class)
                .hasMessageContaining("GL-2007 INPUT: pom.xml:")
                .hasMessageContaining("Unrecognised tag: 'dependencys'");
    }

    @Test
    void aJobThatIsStoppedEndsWithItsProcesses() throws Exception {
        var own = folder.resolve("stopped");
        var job = new Rig(own, Map.of()).job(withTest("endless", "while (true) { Thread.onSpinWait(); }"));

        assertThatThrownBy(() -> job.reproduceAndStopAt("running the tests"))
                .isInstanceOf(StepFailure.class)
                .hasMessageContaining("stopped");
        Awaitility.await().until(() -> HostProcesses.naming(own.toString()).isEmpty());
    }

    @Test
    void withoutASandboxAJobThatInsistsOnOneIsRefusedAndSaysWhy() throws Exception {
        var bare = new Rig(folder.resolve("bare"), Map.of("greenloop.sandbox.bubblewrap", "no-such-program"));
        var job = bare.job(Samples.named("wrong-operator").copyInto(folder.resolve("refused")));

        assertThatThrownBy(job::reproduce)
                .isInstanceOf(StepFailure.class)
                .hasMessageContaining("RESOURCES")
                .hasMessageContaining("bubblewrap is not installed");
    }

    @Test
    void whereTheOperatorAllowsAPlainProcessItHealsToo() throws Exception {
        var plain = new Rig(
                folder.resolve("plain"),
                Map.of("greenloop.sandbox.bubblewrap", "no-such-program", "greenloop.sandbox.allow-process", "true"));
        var job = plain.job(Samples.named("wrong-operator").copyInto(folder.resolve("allowed")));
        var before = job.reproduce();
        assertThat(before.kind()).as(job.log(before)).isEqualTo(FailureKind.TEST_FAILURE);
        var fix = Samples.named("wrong-operator").fixes().get(0);

        var results = job.validate(before, List.of(job.candidate(fix.path(), fix.search(), fix.replace())))
                .results();

        assertThat(results.get(0).verdict()).as(results.get(0).note()).isEqualTo(Verdict.PLAUSIBLE);
    }

    @Test
    void aScratchFolderThatVanishesUnderALiveServiceChangesNoVerdict() throws Exception {
        var own = new Rig(folder.resolve("own"), Map.of());
        var job = own.job(Samples.named("wrong-operator").copyInto(folder.resolve("vanished")));
        var before = job.reproduce();
        var fix = Samples.named("wrong-operator").fixes().get(0);

        Folders.delete(folder.resolve("own/scratch"));

        var results = job.validate(before, List.of(job.candidate(fix.path(), fix.search(), fix.replace())))
                .results();
        assertThat(results.get(0).verdict()).as(results.get(0).note()).isEqualTo(Verdict.PLAUSIBLE);
    }

    @Test
    void aTestThatEndsItsJvmIsACrashWithItsName() throws Exception {
        var report = reproduceWith("crash", "Runtime.getRuntime().halt(0);");

        assertThat(report.kind()).isEqualTo(FailureKind.CRASH);
        assertThat(report.failures())
                .extracting(FailureSignature::test)
                .containsExactly(new TestId("", "com.example.loyalty.PointsAccountTest", ""));
    }

    @Test
    void aTestThatNeedsTheNetworkIsLeftOutAndSaidSo() throws Exception {
        var report = reproduceWith("network", "new java.net.URL(\"http://greenloop.example\").openStream().close();");

        assertThat(report.kind()).isEqualTo(FailureKind.TEST_FAILURE);
        assertThat(report.environment())
                .containsExactly(new TestId("", "com.example.loyalty.PointsAccountTest", "needsMore"));
        assertThat(report.failures())
                .extracting(FailureSignature::test)
                .doesNotContain(new TestId("", "com.example.loyalty.PointsAccountTest", "needsMore"));
    }

    private static io.greenloop.contracts.TestReport reproduceWith(String name, String body) throws Exception {
        return rig.job(withTest(name, body)).reproduce();
    }

    private static Path withTest(String name, String body) throws IOException {
        var project = Samples.named("wrong-operator").copyInto(folder.resolve(name));
        var test = Files.readString(project.resolve(TEST));
        var end = test.lastIndexOf('}');
        Files.writeString(
                project.resolve(TEST),
                test.substring(0, end) + "@Test void needsMore() throws Exception { %s }\n}\n".formatted(body));
        return project;
    }
}
