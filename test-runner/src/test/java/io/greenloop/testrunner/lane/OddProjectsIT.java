package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.TestId;
import io.greenloop.testkit.samples.Samples;
import io.greenloop.worker.StepFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
                .hasMessageContaining("selector NoSuchTest matches no test");
        var one = job.reproduce("PointsAccountTest#redeemingTakesPointsAway");
        assertThat(one.failures())
                .extracting(FailureSignature::test)
                .containsExactly(new TestId("", "com.example.loyalty.PointsAccountTest", "redeemingTakesPointsAway"));
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
        var project = Samples.named("wrong-operator").copyInto(folder.resolve(name));
        var test = Files.readString(project.resolve(TEST));
        var end = test.lastIndexOf('}');
        Files.writeString(
                project.resolve(TEST),
                test.substring(0, end) + "@Test void needsMore() throws Exception { %s }\n}\n".formatted(body));
        return rig.job(project).reproduce();
    }
}
