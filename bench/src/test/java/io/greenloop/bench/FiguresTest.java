package io.greenloop.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void quantilesAreMeasurementsByNearestRank() {
        var figures = Figures.of(List.of(4.0, 1.0, 3.0, 2.0));

        assertThat(figures.quantile(0)).isEqualTo(1.0);
        assertThat(figures.median()).isEqualTo(2.0);
        assertThat(figures.quantile(0.99)).isEqualTo(4.0);
        assertThat(figures.max()).isEqualTo(4.0);
    }

    @Test
    void whatWasNotMeasuredIsNoFigure() {
        assertThatThrownBy(() -> Figures.of(List.of()).median()).isInstanceOf(IllegalStateException.class);
        assertThat(new ResultLine("x").with("jobs", 3).with("p50_s", Figures.of(List.of()), 0.5))
                .hasToString("RESULT x jobs=3");
        assertThat(new ResultLine("x").with("p50_s", Figures.of(List.of(1.25)), 0.5))
                .hasToString("RESULT x p50_s=1.3");
    }
}
