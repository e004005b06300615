package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.BaselineDetails.Result;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.TestId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of a job on real small projects: real Maven, real sandbox, real children. */
class HealingStepsIT {

    private static final String RATES = "src/main/java/com/example/shipping/RateTable.java";

    @TempDir
    static Path folder;

    private static Rig rig;

    @BeforeAll
    static void assemble() {
        rig = new Rig(folder, Map.of());
    }

    @Test
    void aFaultIsReproducedValidatedAndConfirmed() throws Exception {
        var job = rig.sample("demo");
        var prepared = job.prepare();
        assertThat(prepared.missing()).isEmpty();
        assertThat(job.text(prepared.log())).contains("Tests run");
        var before = job.reproduce();

        assertThat(before.kind()).as(job.log(before)).isEqualTo(FailureKind.TEST_FAILURE);
        assertThat(before.failures())
                .extracting(FailureSignature::test)
                .containsExactly(
                        new TestId(
                                "",
                                "com.example.shipping.RateTableTest",
                                "aLampshadeInALargeBoxIsLightEnoughToBeCarried"),
                        new TestId("", "com.example.shipping.RateTableTest", "theHeaviestParcelIsCarriedHoweverBulky"));
        assertThat(job.details(before).coverage())
                .allSatisfy(covered -> assertThat(covered.lines()).isNotEmpty())
                .hasSizeGreaterThan(5);

        var right = job.candidate(RATES, "chargeable > HEAVIEST_GRAMS", "grams > HEAVIEST_GRAMS");
        var wrong = job.candidate(RATES, "chargeable > HEAVIEST_GRAMS", "chargeable >= HEAVIEST_GRAMS");
        var broken = job.candidate(RATES, "chargeable > HEAVIEST_GRAMS", "gramms > HEAVIEST_GRAMS");
        var validated = job.validate(before, List.of(wrong, broken, right));
        assertThat(job.text(validated.log()))
                .contains("3 of 3 candidates ran", "PLAUSIBLE", "NOT_COMPILING", right.shortId());
        var results = validated.results();
        assertThat(results)
                .extracting(result -> Map.entry(result.candidateId(), result.verdict()))
                .containsExactlyInAnyOrder(
                        Map.entry(right.id(), Verdict.PLAUSIBLE),
                        Map.entry(wrong.id(), Verdict.FAILING),
                        Map.entry(broken.id(), Verdict.NOT_COMPILING));
        var confirmed = job.confirm(before, right);
        assertThat(confirmed.results().get(0).verdict()).isEqualTo(Verdict.PLAUSIBLE);
        assertThat(confirmed.report().isGreen()).isTrue();
        assertThat(job.details(confirmed.report()).outcomes())
                .allSatisfy(outcome -> assertThat(outcome.result()).isEqualTo(Result.PASSED));
    }
}
