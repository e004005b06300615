package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissTest {

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "'', abc, 3", "abc, abc, 0", "ab, ba, 2", "left-padd, left-pad, 1"})
    void editsAreLettersInsertedDeletedOrReplaced(String one, String other, int edits) {
        assertThat(NearMiss.edits(one, other)).isEqualTo(edits);
        assertThat(NearMiss.edits(other, one)).isEqualTo(edits);
    }

    @Test
    void theNearestIsMeantUnlessItIsFarAway() {
        var known = List.of("commons-io", "commons-lang3", "guava");

        assertThat(NearMiss.of("common-io", known)).contains("commons-io");
        assertThat(NearMiss.of("commons-io", known)).isEmpty();
        assertThat(NearMiss.of("gson", known)).isEmpty();
        assertThat(NearMiss.of("any", List.of())).isEmpty();
    }
}
