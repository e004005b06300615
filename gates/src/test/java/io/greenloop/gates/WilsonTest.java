package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonTest {

    /** Values of Newcombe 1998, table I: 81 of 263, 0 of 20; and of the usual table for 1 of 10. */
    @Test
    void theBoundsAreThoseOfTheLiterature() {
        assertThat(Wilson.of(81, 263).lower()).isCloseTo(0.2553, within(0.0001));
        assertThat(Wilson.of(81, 263).upper()).isCloseTo(0.3662, within(0.0001));
        assertThat(Wilson.of(0, 20).lower()).isZero();
        assertThat(Wilson.of(0, 20).upper()).isCloseTo(0.1611, within(0.0001));
        assertThat(Wilson.of(1, 10).lower()).isCloseTo(0.0179, within(0.0001));
        assertThat(Wilson.of(1, 10).upper()).isCloseTo(0.4042, within(0.0001));
    }

    @Test
    void ofNothingNothingIsKnown() {
        assertThat(Wilson.of(0, 0)).isEqualTo(new Wilson(0, 0, 1));
    }

    @Test
    void moreHitsThanTrialsAreNoShare() {
        assertThatThrownBy(() -> Wilson.of(3, 2)).hasMessageContaining("3 of 2");
    }
}
