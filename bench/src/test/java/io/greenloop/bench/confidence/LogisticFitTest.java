package io.greenloop.bench.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenloop.gates.Confidence.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticFitTest {

    @Test
    void aFeatureThatTellsGetsTheWeightAndOneThatDoesNotGetsNext() {
        var fit = LogisticFit.of(examples(400));

        assertThat(fit.features().get("kept").weight()).isGreaterThan(1);
        assertThat(Math.abs(fit.features().get("noise").weight())).isLessThan(0.4);
        assertThat(fit.features()).as("the same everywhere").doesNotContainKey("tier");
    }

    @Test
    void whatIsSaidOfProjectsNeverSeenComesTrueAboutAsOften() {
        var judgement = HeldOutJudgement.of(examples(900));

        assertThat(judgement.separation()).isGreaterThan(0.8);
        assertThat(judgement.brier()).isLessThan(0.2);
        assertThat(judgement.bins())
                .filteredOn(bin -> bin.all() >= 40)
                .hasSizeGreaterThan(3)
                .allSatisfy(bin ->
                        assertThat((double) bin.right() / bin.all()).isBetween(bin.mean() - 0.15, bin.mean() + 0.15));
        assertThat(judgement.rightAbove(0.9)).isLessThanOrEqualTo(judgement.above(0.9));
    }

    @Test
    void oneProjectCannotJudgeItself() {
        assertThatThrownBy(() -> HeldOutJudgement.of(List.of(new Example("shop", Map.of(), true))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two projects");
    }

    @Test
    void theSameExamplesGiveTheSameModel() {
        assertThat(model(examples(100))).isEqualTo(model(examples(100)));
    }

    private static Model model(List<Example> examples) {
        var fit = LogisticFit.of(examples);
        return new Model(fit.intercept(), fit.features(), examples.size(), 3, 0.95, 0, 0);
    }

    /** Right with the probability that {@code kept} gives, whatever {@code noise} says. */
    private static List<Example> examples(int count) {
        var random = new Random(1);
        var examples = new ArrayList<Example>();
        for (int i = 0; i < count; i++) {
            var kept = random.nextDouble();
            var right = random.nextDouble() < 1 / (1 + Math.exp(-8 * (kept - 0.5)));
            examples.add(new Example(
                    "project-" + i % 3, Map.of("kept", kept, "noise", random.nextDouble(), "tier", 0.0), right));
        }
        return examples;
    }
}
