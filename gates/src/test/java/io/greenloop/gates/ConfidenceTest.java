package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.greenloop.contracts.Tier;
import io.greenloop.gates.Confidence.Feature;
import io.greenloop.gates.Confidence.Model;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

    private static final Map<String, Feature> FEATURES = Map.of("rivals", new Feature(4, 2, -1));

    @Test
    void aFeatureMovesTheLogOddsByItsWeightForEachDeviationFromItsMean() {
        var model = model(0, 0);

        assertThat(model.of(Map.of("rivals", 4.0))).isEqualTo(0.5);
        assertThat(model.of(Map.of("rivals", 8.0))).isCloseTo(1 / (1 + Math.exp(2)), within(1e-12));
    }

    @Test
    void whatWasNotMeasuredCountsAsTheAverage() {
        assertThat(model(0, 0).of(Map.of("rank", 7.0))).isEqualTo(0.5);
    }

    @Test
    void aTierThatNobodyMeasuredHasNone() {
        var confidence = new Confidence(Map.of(Tier.TEMPLATE, model(0, 0)));

        assertThat(confidence.of(Tier.TEMPLATE, Map.of())).hasValue(0.5);
        assertThat(confidence.of(Tier.SPARK, Map.of())).isEmpty();
    }

    @Test
    void evidenceNeedsSixtyCandidatesAndALowerBoundAtTheThreshold() {
        assertThat(model(59, 59).isEvident()).isFalse();
        assertThat(model(72, 72).isEvident()).as("0.949 at least").isFalse();
        assertThat(model(74, 74).isEvident()).as("0.951 at least").isTrue();
        assertThat(model(100, 97).isEvident()).isFalse();
    }

    @Test
    void theModelsThatComeWithTheBuildCanBeRead() {
        var learned = Confidence.learned().model(Tier.TEMPLATE);

        assertThat(learned).hasValueSatisfying(model -> {
            assertThat(model.cases()).isPositive();
            assertThat(model.of(Map.of("kept", 1.0))).isGreaterThan(model.of(Map.of("kept", 0.0)));
        });
    }

    private static Model model(int above, int right) {
        return new Model(0, FEATURES, 100, 3, 0.95, above, right);
    }
}
