package com.example.algorithms;

import java.util.ArrayList;
import java.util.List;

/** What two sorted rows have in common. */
public final class SharedNumbers {

    private SharedNumbers() {}

    /** Each number once. */
    public static List<Integer> of(int[] a, int[] b) {
        List<Integer> shared = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] < b[j]) {
                i++;
            } else if (a[i] > b[j]) {
                j++;
            } else {
                if (shared.isEmpty() || shared.get(shared.size() - 1) != a[i]) {
                    shared.add(a[i]);
                }
                i++;
                j++;
            }
        }
        return shared;
    }
}
