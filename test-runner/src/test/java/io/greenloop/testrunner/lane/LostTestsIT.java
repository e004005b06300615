package io.greenloop.testrunner.lane;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureMessage;
import io.greenloop.contracts.TestReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A test that never ends takes all of a build's time, or fills the heap and ends its JVM; it is named all the same, and costs no build
 * for each candidate.
 */
class LostTestsIT {

    private static final String FILLING = """
            var all = new java.util.ArrayList<int[]>();
                    while (dividend >= 0) {
                        all.add(new int[divisor * 100]);
                    }
                    return dividend / divisor;""";

    private static final String ENDLESS = """
            while (dividend >= 0) {
                        divisor = divisor * 1;
                    }
                    return dividend / divisor;""";

    @TempDir
    Path folder;

    @Test
    void whatFillsTheHeapIsNamedAndItsCandidatesAreTriedInAWarmJvm() throws Exception {
        var project = Shop.write(folder.resolve("shop"), FILLING, "");
        writeInLatin1(project.resolve("pom.xml"));
        var job = new Rig(folder, Map.of("greenloop.test-runner.parallel-candidates", "1")).job(project);

        var before = job.reproduce();

        assertIsNamed(job, before);
        var filling = List.of(
                job.candidate(Shop.CALCULATOR, "dividend >= 0", "dividend > 0"),
                job.candidate(Shop.CALCULATOR, "dividend / divisor", "dividend % divisor"));
        var right = job.candidate(Shop.CALCULATOR, "dividend >= 0", "dividend < 0");
        var finished = job.validate(before, List.of(filling.get(0), filling.get(1), right));

        assertThat(finished.results())
                .extracting(CandidateResult::verdict)
                .as(job.text(finished.log()))
                .containsExactly(Verdict.TIMEOUT, Verdict.TIMEOUT, Verdict.PLAUSIBLE);
        assertThat(job.text(finished.log())).contains("2 decided in a warm JVM, 1 in one of their own");
        assertThat(job.confirm(before, right).results())
                .extracting(CandidateResult::verdict)
                .containsExactly(Verdict.PLAUSIBLE);
    }

    @Test
    void whatTakesAllOfTheTimeIsNamedAndWhatMendsItIsConfirmed() throws Exception {
        var settings = Map.of(
                "greenloop.test-runner.parallel-candidates", "1", "greenloop.test-runner.build-time-limit", "PT25S");
        var job = new Rig(folder, settings).job(Shop.write(folder.resolve("shop"), ENDLESS, ""));

        var before = job.reproduce();

        assertIsNamed(job, before);

        var wrong = job.candidate(Shop.CALCULATOR, "dividend / divisor", "dividend % divisor");
        var right = job.candidate(Shop.CALCULATOR, "dividend >= 0", "dividend < 0");

        assertThat(job.validate(before, List.of(wrong, right)).results())
                .extracting(CandidateResult::verdict)
                .containsExactly(Verdict.TIMEOUT, Verdict.PLAUSIBLE);
        assertThat(job.confirm(before, right).results())
                .extracting(CandidateResult::verdict)
                .containsExactly(Verdict.PLAUSIBLE);
    }

    /** Maven reads it by what its first line says. */
    private static void writeInLatin1(Path pom) throws IOException {
        var text =
                Files.readString(pom).strip().replace("</modelVersion>", "</modelVersion><name>Gesch\u00e4ft</name>");
        Files.writeString(pom, "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + text, ISO_8859_1);
    }

    private static void assertIsNamed(Rig.Job job, TestReport before) {
        assertThat(before.kind()).as(job.log(before)).isEqualTo(FailureKind.TEST_FAILURE);
        assertThat(before.failures()).as(job.log(before)).singleElement().satisfies(failure -> {
            assertThat(failure.test().method()).isEqualTo("divides");
            assertThat(FailureMessage.isOutOfTime(failure.exceptionType(), failure.message()))
                    .isTrue();
        });
    }
}
