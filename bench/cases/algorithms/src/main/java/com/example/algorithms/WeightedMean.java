package com.example.algorithms;

/** Means in which some count more. */
public final class WeightedMean {

    private WeightedMean() {}

    /** Nought where the weights come to nothing. */
    public static double of(double[] values, double[] weights) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * weights[i];
            total += weights[i];
        }
        if (total == 0) {
            return 0;
        }
        return sum / total;
    }
}
