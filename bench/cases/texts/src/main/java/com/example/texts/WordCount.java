package com.example.texts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How often each word stands in a text, whatever its case. */
public final class WordCount {

    private final Map<String, Integer> counts = new HashMap<>();
    private int words;

    public WordCount read(String text) {
        for (String word : text.split("[^\\p{L}]+")) {
            if (!word.isEmpty()) {
                counts.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum);
                words++;
            }
        }
        return this;
    }

    public int count(String word) {
        return counts.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }

    /** Share of all words, 0 to 1; 0 while there are none. */
    public double share(String word) {
        if (words == 0) {
            return 0;
        }
        return (double) count(word) / words;
    }

    /** The most frequent ones first, those that are equally frequent by the alphabet. */
    public List<String> top(int most) {
        return counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> entry) -> entry.getValue())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Length of words on average; 0 while there are none. */
    public double averageLength() {
        int letters = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            letters += entry.getKey().length() * entry.getValue();
        }
        return words == 0 ? 0 : (double) letters / words;
    }
}
