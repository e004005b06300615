package com.example.algorithms;

/** Sorts three colours in one go. */
public final class DutchFlag {

    private DutchFlag() {}

    /** @param colours each 0, 1 or 2 */
    public static void sort(int[] colours) {
        int low = 0;
        int mid = 0;
        int high = colours.length - 1;
        while (mid <= high) {
            if (colours[mid] == 0) {
                swap(colours, low, mid);
                low++;
                mid++;
            } else if (colours[mid] == 2) {
                swap(colours, mid, high);
                high--;
            } else {
                mid++;
            }
        }
    }

    private static void swap(int[] values, int a, int b) {
        int held = values[a];
        values[a] = values[b];
        values[b] = held;
    }
}
