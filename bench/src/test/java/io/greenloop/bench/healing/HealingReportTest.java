package io.greenloop.bench.healing;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Json;
import io.greenloop.contracts.Tier;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class HealingReportTest {

    private static final List<CaseResult> RESULTS = List.of(
            result("gcd", CaseVerdict.RIGHT, 10.0, 20.0),
            result("hanoi", CaseVerdict.WRONG, 30.0, 60.0),
            result("pascal", CaseVerdict.UNCHECKED, 20.0, 30.0),
            result("powerset", CaseVerdict.NONE, null, 120.0),
            result("green", CaseVerdict.NOT_RED, null, 9.0));

    @Test
    void theLastLineCountsWhatIsHealedRightAndWrongApart() {
        assertThat(new HealingReport(RESULTS).line())
                .hasToString("RESULT healing healed=3 right=1 wrong=1 unchecked=1 cases=4 not_red=1 failed=0"
                        + " median_s=20.0 median_end_s=30.0 median_cpu_s=7.0 candidates_per_s=5.0");
    }

    @Test
    void eachCaseIsARowWithItsReason() {
        assertThat(new HealingReport(RESULTS).table().lines())
                .hasSize(6)
                .anySatisfy(row -> assertThat(row).startsWith("gcd ").contains("RIGHT", "10.0", "20.0", "a + b"))
                .anySatisfy(row -> assertThat(row).startsWith("hanoi ").contains("WRONG", "a + b (why)"))
                .anySatisfy(row -> assertThat(row).startsWith("powerset ").contains("NONE", "120.0", " - "));
    }

    @Test
    void whatCouldNotBeMeasuredIsNoMiss() {
        var failed = CaseResult.failed("refused", "the case could not be handed in");

        assertThat(new HealingReport(List.of(failed)).line().toString()).contains("healed=0", "cases=0", "failed=1");
        assertThat(new HealingReport(List.of(failed)).exitCode()).isEqualTo(1);
        assertThat(new HealingReport(RESULTS).exitCode()).isEqualTo(2);
        assertThat(new HealingReport(RESULTS.subList(0, 4)).exitCode()).isZero();
    }

    @Test
    void machinesReadTheSameFigures(@TempDir Path folder) throws IOException {
        var file = folder.resolve("healing.json");
        var policy = new CaseTrial.Policy(Duration.ofSeconds(120), List.of(Tier.TEMPLATE), false);

        new HealingReport(RESULTS).write(file, Instant.EPOCH, policy, 1);

        var document = Json.mapper().readTree(file.toFile());
        assertThat(document.path("limitSeconds").asInt()).isEqualTo(120);
        assertThat(document.path("result").asText()).startsWith("RESULT healing healed=3");
        assertThat(document.path("cases")).hasSize(5);
        assertThat(document.at("/cases/0/verdict").asText()).isEqualTo("RIGHT");
        assertThat(document.at("/cases/0/firstPlausibleSeconds").asDouble()).isEqualTo(10);
        assertThat(document.at("/cases/3").has("firstPlausibleSeconds")).isFalse();
    }

    @Test
    void thePictureHasACurveForEachCount() throws Exception {
        var svg = new HealingPicture(RESULTS, 120).svg();

        var factory = DocumentBuilderFactory.newInstance();
        var root = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
        assertThat(root.getElementsByTagName("path").getLength()).isEqualTo(3);
        assertThat(svg).contains("cases of 4", "first plausible: 3", "healed: 3", "right: 1");
    }

    private static CaseResult result(String name, CaseVerdict verdict, Double first, double end) {
        return new CaseResult(
                name, verdict, first, end, 7.0, 10, 60, 10, 50, 2, List.of("a", "b"), false, "why", List.of(), null);
    }
}
