package io.greenloop.orchestrator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.TestReport;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllPassTest {

    @ParameterizedTest
    @CsvSource({"1, the only test passes", "2, all 2 tests pass"})
    void oneTestIsNotAllOfThem(int passed, String sentence) {
        var report = new TestReport(
                null, passed, passed, 0, List.of(), List.of(), List.of(), List.of(), Duration.ZERO, "", "");

        assertThat(AllPass.sentence(report)).isEqualTo(sentence);
    }
}
