package com.example.algorithms;

import java.util.HashMap;
import java.util.Map;

/** Looks for characters that come once. */
public final class FirstUnique {

    private FirstUnique() {}

    /** Index of the first character that comes only once, or -1. */
    public static int index(String text) {
        Map<Character, Integer> counts = new HashMap<>();
        for (char c : text.toCharArray()) {
            counts.put(c, counts.getOrDefault(c, 0) + 1);
        }
        for (int i = 0; i < text.length(); i++) {
            if (counts.get(text.charAt(i)) == 1) {
                return i;
            }
        }
        return -1;
    }
}
