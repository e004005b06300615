package com.example.texts;

import java.util.ArrayList;
import java.util.List;

/** Numbers with dots between; what is missing at the end counts as zero, and a word behind a dash comes before none. */
public final class VersionNumber implements Comparable<VersionNumber> {

    private final List<Integer> numbers = new ArrayList<>();
    private final String word;

    public VersionNumber(String text) {
        int dash = text.indexOf('-');
        word = dash < 0 ? "" : text.substring(dash + 1);
        String front = dash < 0 ? text : text.substring(0, dash);
        for (String part : front.split("\\.")) {
            numbers.add(Integer.parseInt(part));
        }
    }

    @Override
    public int compareTo(VersionNumber other) {
        int most = Math.max(numbers.size(), other.numbers.size());
        for (int i = 0; i < most; i++) {
            int compared = Integer.compare(number(i), other.number(i));
            if (compared != 0) {
                return compared;
            }
        }
        if (word.isEmpty() != other.word.isEmpty()) {
            return word.isEmpty() ? 1 : -1;
        }
        return word.compareTo(other.word);
    }

    private int number(int i) {
        return i < numbers.size() ? numbers.get(i) : 0;
    }

    public boolean isStable() {
        return word.isEmpty() && number(0) > 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VersionNumber && compareTo((VersionNumber) other) == 0;
    }

    @Override
    public int hashCode() {
        int last = numbers.size();
        while (last > 0 && numbers.get(last - 1) == 0) {
            last--;
        }
        return 31 * numbers.subList(0, last).hashCode() + word.hashCode();
    }
}
