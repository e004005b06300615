package com.example.algorithms;

/** Whether some of many numbers add up. */
public final class SubsetSum {

    private SubsetSum() {}

    public static boolean exists(int[] values, int target) {
        return from(values, 0, target);
    }

    private static boolean from(int[] values, int index, int left) {
        if (left == 0) {
            return true;
        }
        if (index == values.length) {
            return false;
        }
        return from(values, index + 1, left) || from(values, index + 1, left - values[index]);
    }
}
