package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A test that never ends and fills the heap ends the JVM of the build; it is named all the same, and costs no build for each candidate. */
class FullHeapIT {

    private static final String FILLING = """
            var all = new java.util.ArrayList<int[]>();
                    while (dividend >= 0) {
                        all.add(new int[divisor * 100]);
                    }
                    return dividend / divisor;""";

    @TempDir
    Path folder;

    @Test
    void theTestIsNamedAndCandidatesAreTriedInAWarmJvm() throws Exception {
        var job = new Rig(folder, Map.of("greenloop.test-runner.parallel-candidates", "1"))
                .job(Shop.write(folder.resolve("shop"), FILLING, ""));

        var before = job.reproduce();

        assertThat(before.kind()).as(job.log(before)).isEqualTo(FailureKind.TEST_FAILURE);
        assertThat(before.failures()).as(job.log(before)).singleElement().satisfies(failure -> {
            assertThat(failure.test().method()).isEqualTo("divides");
            assertThat(FailureMessage.isOutOfTime(failure.exceptionType(), failure.message()))
                    .isTrue();
        });

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
}
