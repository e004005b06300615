package io.greenloop.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenloop.bench.Kill.Moment;
import org.junit.jupiter.api.Test;

class KillTest {

    @Test
    void theSeedAloneDrawsTheMoments() {
        assertThat(Kill.drawn(10, 7)).isEqualTo(Kill.drawn(10, 7)).isNotEqualTo(Kill.drawn(10, 8));
    }

    @Test
    void tenKillsHitStartsAndStopsTwiceEach() {
        assertThat(Kill.drawn(10, 7)).extracting(Kill::moment).contains(Moment.STARTING, Moment.STOPPING);
        assertThat(Kill.drawn(10, 7))
                .filteredOn(it -> it.moment() == Moment.WORKING)
                .hasSize(6);
    }

    @Test
    void aShareBeyondTheWholeIsRefused() {
        assertThatThrownBy(() -> new Kill(Moment.WORKING, 1.01))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.01");
    }
}
