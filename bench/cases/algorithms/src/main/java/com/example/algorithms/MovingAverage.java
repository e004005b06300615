package com.example.algorithms;

/** Means of neighbours. */
public final class MovingAverage {

    private MovingAverage() {}

    /** The mean of every so many numbers in a row; none where there are fewer. */
    public static double[] of(int[] values, int width) {
        if (width <= 0 || values.length < width) {
            return new double[0];
        }
        double[] means = new double[values.length - width + 1];
        long sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i];
            if (i >= width) {
                sum -= values[i - width];
            }
            if (i >= width - 1) {
                means[i - width + 1] = (double) sum / width;
            }
        }
        return means;
    }
}
