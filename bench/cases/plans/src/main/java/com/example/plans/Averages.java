package com.example.plans;

import java.util.ArrayDeque;
import java.util.Deque;

/** Mean, highest and trend of the last so many measurements. */
public final class Averages {

    private final int most;
    private final Deque<Integer> values = new ArrayDeque<>();
    private long sum;

    public Averages(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most is " + most);
        }
        this.most = most;
    }

    public void add(int value) {
        values.addLast(value);
        sum += value;
        if (values.size() > most) {
            sum -= values.removeFirst();
        }
    }

    public double mean() {
        if (values.isEmpty()) {
            return 0;
        }
        return (double) sum / values.size();
    }

    /** @throws IllegalStateException while nothing was measured */
    public int highest() {
        if (values.isEmpty()) {
            throw new IllegalStateException("nothing was measured");
        }
        int highest = Integer.MIN_VALUE;
        for (int value : values) {
            if (value > highest) {
                highest = value;
            }
        }
        return highest;
    }

    /** Whether the newest is above the mean. */
    public boolean isRising() {
        return !values.isEmpty() && values.peekLast() > mean();
    }

    public int count() {
        return values.size();
    }
}
