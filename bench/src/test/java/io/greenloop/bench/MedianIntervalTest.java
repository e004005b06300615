package io.greenloop.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MedianIntervalTest {

    @Test
    void ofTenTheIntervalLeavesOneOutOnEachSide() {
        var interval = MedianInterval.of(List.of(9.0, 2.0, 7.0, 1.0, 10.0, 4.0, 3.0, 8.0, 5.0, 6.0));

        assertThat(interval.median()).isEqualTo(5.5);
        assertThat(interval.low()).isEqualTo(2.0);
        assertThat(interval.high()).isEqualTo(9.0);
        // 1 - 2 * (1 + 10) / 1024, see any table of the sign test.
        assertThat(interval.coverage()).isCloseTo(0.9785, within(0.0001));
    }

    @Test
    void moreMeasurementsGiveANarrowerInterval() {
        var hundred = IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList();

        var interval = MedianInterval.of(hundred);

        assertThat(interval.low()).isEqualTo(40);
        assertThat(interval.high()).isEqualTo(61);
        assertThat(interval.coverage()).isBetween(0.95, 0.97);
    }

    @Test
    void tooFewGiveAllOfThemAndSayHowLittleThatIsWorth() {
        var interval = MedianInterval.of(List.of(1.0, 2.0, 4.0));

        assertThat(interval).isEqualTo(new MedianInterval(2, 1, 4, 0.75));
    }
}
