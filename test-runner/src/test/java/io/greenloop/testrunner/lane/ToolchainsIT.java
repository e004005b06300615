package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.greenloop.contracts.FailureKind;
import io.greenloop.testkit.samples.Samples;
import io.greenloop.testrunner.jdk.InstalledJdks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects that ask for another JDK than the one that Greenloop runs on. */
class ToolchainsIT {

    private static final String TEST = "src/test/java/com/example/loyalty/PointsAccountTest.java";
    private static final String RELEASE = "<maven.compiler.release>17</maven.compiler.release>";

    @TempDir
    static Path folder;

    private static Rig rig;

    @BeforeAll
    static void assemble() {
        rig = new Rig(folder, Map.of());
    }

    @Test
    void aReleaseThatAnotherJdkOfTheHostCompilesIsBuiltAndTestedOnThat() throws Exception {
        var release = laterJdk();
        var job = rig.job(project("later", RELEASE, RELEASE.replace("17", "" + release)));
        var before = job.reproduce();

        assertThat(before.kind()).as(job.log(before)).isEqualTo(FailureKind.TEST_FAILURE);
        assertThat(before.failures())
                .as("the test that looks where it runs")
                .anyMatch(failure -> failure.message().equals("later"));
        assertThat(job.log(before)).doesNotContain("whole builds only");
        var fix = Samples.named("wrong-operator").fixes().get(0);
        var right = job.candidate(fix.path(), fix.search(), fix.replace());
        // The test that looks at its JDK goes on failing.
        assertThat(job.validate(before, List.of(right)).results().get(0).fixed())
                .hasSize(2);
    }

    @Test
    void aToolchainIsTakenFromTheJdksOfTheHost() throws Exception {
        var release = laterJdk();
        var toolchain = "<configuration><jdkToolchain><version>%d</version></jdkToolchain></configuration></plugin>"
                .formatted(release);
        var job = rig.job(project(
                "toolchain", "<version>3.5.4</version>\n        </plugin>", "<version>3.5.4</version>" + toolchain));
        var before = job.reproduce();

        assertThat(before.failures()).anyMatch(failure -> failure.message().equals("later"));
        assertThat(job.log(before)).doesNotContain("whole builds only");
    }

    @Test
    void aReleaseThatNoJdkOfTheHostCompilesIsTheEnvironmentsFaultWithWhatItNeedsAndWhatThereIs() throws Exception {
        var job = rig.job(project("none", RELEASE, RELEASE.replace("17", "99")));
        var before = job.reproduce();

        assertThat(before.kind()).isEqualTo(FailureKind.ENVIRONMENT);
        assertThat(before.problems().get(0).message())
                .startsWith("the project needs JDK 99 or later; found on this host: ")
                .contains(System.getProperty("java.version"));
    }

    private static int laterJdk() {
        var jdks = InstalledJdks.find(List.of());
        var latest = jdks.all().get(jdks.all().size() - 1).feature();
        assumeThat(latest)
                .as(
                        "this host has no JDK after %s below /usr/lib/jvm",
                        jdks.usual().version())
                .isGreaterThan(jdks.usual().feature());
        return latest;
    }

    private static Path project(String name, String search, String replacement) throws IOException {
        var project = Samples.named("wrong-operator").copyInto(folder.resolve(name));
        var pom = project.resolve("pom.xml");
        assertThat(Files.readString(pom)).contains(search);
        Files.writeString(pom, Files.readString(pom).replace(search, replacement));
        var test = Files.readString(project.resolve(TEST));
        var end = test.lastIndexOf('}');
        var looking = """
                @Test void looksWhereItRuns() {
                    throw new AssertionError(Runtime.version().feature() > %d ? "later" : "not later");
                }
                """.formatted(Runtime.version().feature());
        Files.writeString(project.resolve(TEST), test.substring(0, end) + looking + "}\n");
        return project;
    }
}
