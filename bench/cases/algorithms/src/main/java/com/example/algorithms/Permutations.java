package com.example.algorithms;

import java.util.ArrayList;
import java.util.List;

/** All orders of some things. */
public final class Permutations {

    private Permutations() {}

    public static List<List<Integer>> of(List<Integer> items) {
        List<List<Integer>> all = new ArrayList<>();
        extend(items, new boolean[items.size()], new ArrayList<>(), all);
        return all;
    }

    private static void extend(List<Integer> items, boolean[] used, List<Integer> current, List<List<Integer>> all) {
        if (current.size() == items.size()) {
            all.add(new ArrayList<>(current));
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            if (!used[i]) {
                used[i] = true;
                current.add(items.get(i));
                extend(items, used, current, all);
                current.remove(current.size() - 1);
                used[i] = false;
            }
        }
    }
}
