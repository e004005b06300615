package com.example.algorithms;

import java.util.List;

/** Adds up lists within lists. */
public final class NestedSum {

    private NestedSum() {}

    /** Each number times how deep it lies; the outermost list is 1 deep. */
    public static int weighted(List<?> items) {
        return weighted(items, 1);
    }

    private static int weighted(List<?> items, int depth) {
        int sum = 0;
        for (Object item : items) {
            if (item instanceof List<?> inner) {
                sum += weighted(inner, depth + 1);
            } else {
                sum += (Integer) item * depth;
            }
        }
        return sum;
    }
}
