package com.example.algorithms;

/** Sorts by putting each number where it belongs among those before it. */
public final class InsertionSort {

    private InsertionSort() {}

    public static void sort(int[] values) {
        for (int i = 1; i < values.length; i++) {
            int value = values[i];
            int j = i - 1;
            while (j >= 0 && values[j] > value) {
                values[j + 1] = values[j];
                j--;
            }
            values[j + 1] = value;
        }
    }
}
