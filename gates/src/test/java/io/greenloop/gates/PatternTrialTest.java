package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PatternTrialTest {

    @Test
    void aPatternFindsWhatItMeans() {
        assertThat(new PatternTrial("Invalid (URL|URI): .+").finds("Error: Invalid URL: 7"))
                .isTrue();
        assertThat(new PatternTrial("Invalid (URL|URI): .+").finds("Error: Malformed 7"))
                .isFalse();
    }

    @Test
    void whatFindsAnythingAndWhatIsNoPatternFindNothing() {
        assertThat(new PatternTrial(".*").finds("Error")).isFalse();
        assertThat(new PatternTrial("Error").finds("Error")).isFalse();
        assertThat(new PatternTrial("Err(or").finds("Error")).isFalse();
    }

    @Test
    void aPatternThatBacktracksForEverIsGivenUp() {
        assertThat(new PatternTrial("(x+x+)+y").finds("x".repeat(200))).isFalse();
    }
}
