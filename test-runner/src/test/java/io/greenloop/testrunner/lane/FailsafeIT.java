package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.TestId;
import io.greenloop.testkit.samples.Samples;
import io.greenloop.worker.TransientFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects whose failing tests are run by Failsafe, after packaging. */
class FailsafeIT {

    private static final String UNIT_TEST = "src/test/java/com/example/loyalty/PointsAccountTest.java";
    private static final String INTEGRATION_TEST = "src/test/java/com/example/loyalty/PointsAccountIT.java";

    private static final String BOUND = """
            <plugins>
              <plugin>
                <groupId>org.apache.maven.plugins</groupId>
                <artifactId>maven-failsafe-plugin</artifactId>
                <version>3.5.4</version>
                <executions>
                  <execution>
                    <goals>
                      <goal>integration-test</goal>
                      <goal>verify</goal>
                    </goals>
                  </execution>
                </executions>
              </plugin>
            </plugins>
            """;

    @TempDir
    static Path folder;

    private static Rig rig;

    @BeforeAll
    static void assemble() {
        rig = new Rig(folder, Map.of());
    }

    @Test
    void aFaultThatOnlyAnIntegrationTestShowsIsReproducedValidatedAndConfirmed() throws Exception {
        var failing = new TestId("", "com.example.loyalty.PointsAccountIT", "redeemingTakesPointsAway");
        var job = prepared(withIntegrationTest("loyalty"));
        var before = job.reproduce();

        assertThat(before.kind()).as(job.log(before)).isEqualTo(FailureKind.TEST_FAILURE);
        assertThat(before.failures())
                .extracting(FailureSignature::test)
                .containsExactly(
                        failing, new TestId("", "com.example.loyalty.PointsAccountIT", "theWholeBalanceCanBeRedeemed"));
        assertThat(before.failures().get(0).exceptionType()).endsWith("AssertionFailedError");
        assertThat(job.details(before).outcomes())
                .as("unit tests count beside the integration tests")
                .extracting(outcome -> outcome.test().className())
                .contains("com.example.loyalty.PointsRuleTest");

        var fix = Samples.named("wrong-operator").fixes().get(0);
        var right = job.candidate(fix.path(), fix.search(), fix.replace());
        var wrong = job.candidate(fix.path(), fix.search(), fix.search().replace("+ points", "- 2 * points"));
        assertThat(job.validate(before, List.of(wrong, right)).results())
                .extracting(CandidateResult::candidateId, CandidateResult::verdict)
                .containsExactlyInAnyOrder(tuple(wrong.id(), Verdict.FAILING), tuple(right.id(), Verdict.PLAUSIBLE));
        var confirmed = job.confirm(before, right);
        assertThat(confirmed.results().get(0).verdict())
                .as(confirmed.results().get(0).note())
                .isEqualTo(Verdict.PLAUSIBLE);
        assertThat(confirmed.report().isGreen()).isTrue();
        assertThat(job.confirm(before, wrong).results().get(0).verdict()).isEqualTo(Verdict.FAILING);
    }

    @Test
    void anIntegrationTestThatEndsItsJvmIsACrash() throws Exception {
        var project = withIntegrationTest("crash");
        var test = project.resolve(INTEGRATION_TEST);
        Files.writeString(test, Files.readString(test).replace("account.earn(25);", "Runtime.getRuntime().halt(0);"));
        var job = prepared(project);

        var report = job.reproduce();

        assertThat(report.kind()).as(job.log(report)).isEqualTo(FailureKind.CRASH);
    }

    private static Rig.Job prepared(Path project) throws Exception {
        var job = rig.job(project);
        try {
            assertThat(job.prepare().missing()).isEmpty();
            return job;
        } catch (TransientFailure noRepository) {
            return Assumptions.abort("what packages a project is not here, and no repository can be reached");
        }
    }

    /** A copy of a sample whose failing test class is left to Failsafe by its name. */
    private static Path withIntegrationTest(String name) throws IOException {
        var project = Samples.named("wrong-operator").copyInto(folder.resolve(name));
        var pom = project.resolve("pom.xml");
        Files.writeString(pom, Files.readString(pom).replace("</pluginManagement>", "</pluginManagement>\n" + BOUND));
        var text = Files.readString(project.resolve(UNIT_TEST));
        Files.delete(project.resolve(UNIT_TEST));
        Files.writeString(project.resolve(INTEGRATION_TEST), text.replace("PointsAccountTest", "PointsAccountIT"));
        return project;
    }
}
