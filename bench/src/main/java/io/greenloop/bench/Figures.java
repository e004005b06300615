package io.greenloop.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Measurements of one thing, all in one unit. */
public final class Figures {

    private final List<Double> values = new ArrayList<>();

    public static Figures of(Collection<Double> values) {
        var figures = new Figures();
        figures.values.addAll(values);
        return figures;
    }

    void add(double value) {
        values.add(value);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    int count() {
        return values.size();
    }

    double median() {
        return quantile(0.5);
    }

    double max() {
        return quantile(1);
    }

    /**
     * The smallest measurement that so large a share of all does not exceed (nearest rank).
     *
     * @param share 0 to 1
     * @throws IllegalStateException when nothing was measured
     */
    public double quantile(double share) {
        if (values.isEmpty()) {
            throw new IllegalStateException("nothing was measured");
        }
        if (share < 0 || share > 1) {
            throw new IllegalArgumentException("share is %s, 0 to 1 is allowed".formatted(share));
        }
        var sorted = values.stream().sorted().toList();
        var rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }
}
