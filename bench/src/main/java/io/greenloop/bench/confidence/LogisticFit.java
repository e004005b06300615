package io.greenloop.bench.confidence;

import io.greenloop.gates.Confidence.Feature;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Fits a logistic regression: standardised features, weights held small (ridge), by gradient descent, the same for the same
 * examples. A feature that is the same everywhere says nothing and is left out.
 */
final class LogisticFit {

    /** Few examples and many features: weights that a handful of them asks for are not believed. */
    private static final double RIDGE = 1.0;

    private static final int ROUNDS = 4000;
    private static final double RATE = 0.5;
    private static final double SAME = 1e-9;

    private final Map<String, Feature> features;
    private final double intercept;

    private LogisticFit(Map<String, Feature> features, double intercept) {
        this.features = features;
        this.intercept = intercept;
    }

    static LogisticFit of(List<Example> examples) {
        var scales = scales(examples);
        var names = List.copyOf(scales.keySet());
        var rows = examples.stream().map(example -> row(example, names, scales)).toList();
        var weights = new double[names.size()];
        var intercept = 0.0;
        for (int round = 0; round < ROUNDS; round++) {
            var slope = new double[weights.length];
            var lift = 0.0;
            for (int i = 0; i < rows.size(); i++) {
                var error = likely(intercept, weights, rows.get(i))
                        - (examples.get(i).right() ? 1 : 0);
                lift += error;
                for (int j = 0; j < weights.length; j++) {
                    slope[j] += error * rows.get(i)[j];
                }
            }
            intercept -= RATE * lift / rows.size();
            for (int j = 0; j < weights.length; j++) {
                weights[j] -= RATE * (slope[j] + RIDGE * weights[j]) / rows.size();
            }
        }
        var fitted = new TreeMap<String, Feature>();
        for (int j = 0; j < weights.length; j++) {
            var scale = scales.get(names.get(j));
            fitted.put(names.get(j), new Feature(scale.mean(), scale.deviation(), weights[j]));
        }
        return new LogisticFit(fitted, intercept);
    }

    Map<String, Feature> features() {
        return features;
    }

    double intercept() {
        return intercept;
    }

    private static Map<String, Feature> scales(List<Example> examples) {
        var names = new TreeSet<String>();
        examples.forEach(example -> names.addAll(example.features().keySet()));
        var scales = new TreeMap<String, Feature>();
        for (var name : names) {
            var values = examples.stream()
                    .map(example -> example.features().get(name))
                    .filter(java.util.Objects::nonNull)
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            var mean = java.util.Arrays.stream(values).average().orElseThrow();
            var deviation = Math.sqrt(java.util.Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElseThrow());
            if (deviation > SAME) {
                scales.put(name, new Feature(mean, deviation, 0));
            }
        }
        return scales;
    }

    /** What was not measured stands at the mean. */
    private static double[] row(Example example, List<String> names, Map<String, Feature> scales) {
        var row = new double[names.size()];
        for (int j = 0; j < row.length; j++) {
            var value = example.features().get(names.get(j));
            var scale = scales.get(names.get(j));
            row[j] = value == null ? 0 : (value - scale.mean()) / scale.deviation();
        }
        return row;
    }

    private static double likely(double intercept, double[] weights, double[] row) {
        var logOdds = intercept;
        for (int j = 0; j < row.length; j++) {
            logOdds += weights[j] * row[j];
        }
        return 1 / (1 + Math.exp(-logOdds));
    }
}
