package com.example.algorithms;

/** Turns rows of numbers. */
public final class Rotation {

    private Rotation() {}

    /** Each number goes so many places to the right, and in again from the left; to the left where steps are negative. */
    public static int[] rotate(int[] values, int steps) {
        int n = values.length;
        if (n == 0) {
            return new int[0];
        }
        int[] turned = new int[n];
        for (int i = 0; i < n; i++) {
            int to = Math.floorMod(i + steps, n);
            turned[to] = values[i];
        }
        return turned;
    }
}
