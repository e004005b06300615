package com.example.algorithms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts words of the same letters together. */
public final class Anagrams {

    private Anagrams() {}

    /** Groups in the order of their letters, words in the order in which they came. */
    public static List<List<String>> group(List<String> words) {
        Map<String, List<String>> groups = new TreeMap<>();
        for (String word : words) {
            char[] letters = word.toCharArray();
            Arrays.sort(letters);
            String key = new String(letters);
            if (!groups.containsKey(key)) {
                groups.put(key, new ArrayList<>());
            }
            groups.get(key).add(word);
        }
        return new ArrayList<>(groups.values());
    }
}
