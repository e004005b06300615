package io.greenloop.bench;

import java.util.Collection;

/**
 * The median of measurements with an interval around it that asks nothing of how they are spread: it lies between two of the
 * measurements, by the sign test.
 *
 * @param coverage the probability, 0 to 1, that such an interval holds the true median
 * @see <a href="https://en.wikipedia.org/wiki/Sign_test">Sign test</a>
 */
record MedianInterval(double median, double low, double high, double coverage) {

    private static final double WANTED = 0.95;

    /** The narrowest that holds the median with 95 %, or all the measurements where they are too few for that. */
    static MedianInterval of(Collection<Double> measurements) {
        if (measurements.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        var sorted = measurements.stream().sorted().toList();
        var count = sorted.size();
        var cut = 0;
        while (coverage(count, cut + 1) >= WANTED) {
            cut++;
        }
        var median = (sorted.get((count - 1) / 2) + sorted.get(count / 2)) / 2;
        return new MedianInterval(median, sorted.get(cut), sorted.get(count - 1 - cut), coverage(count, cut));
    }

    /** How probable it is that not only {@code cut} or fewer of so many fair coins show the same side. */
    private static double coverage(int count, int cut) {
        if (cut >= (count + 1) / 2) {
            return 0;
        }
        var tail = 0.0;
        var term = Math.pow(0.5, count);
        for (int heads = 0; heads <= cut; heads++) {
            tail += term;
            term = term * (count - heads) / (heads + 1);
        }
        return 1 - 2 * tail;
    }
}
