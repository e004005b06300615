package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsualStepsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 100, 1000000",
        "1000000, 100, 10000000",
        "100, 10000000, 40000000",
        "100, 0, 4000000",
        "1000000, 0, 10000000",
    })
    void candidatesMayTakeSeveralTimesWhatTestsTookBefore(long passing, long failing, long fuel) {
        assertThat(new UsualSteps(passing, failing).fuel()).isEqualTo(fuel);
    }
}
