package io.greenloop.service.configuration;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody meant who wrote another. */
final class Nearest {

    /** What every name begins with, which says nothing of what was meant. */
    private static final int PREFIX = "greenloop.".length();

    private Nearest() {}

    /** The nearest by Levenshtein's distance; empty when every one differs in more than a third of its own letters. */
    static Optional<String> of(String given, Collection<String> names) {
        return names.stream()
                .sorted()
                .min(Comparator.comparingInt(name -> distance(given, name)))
                .filter(name -> distance(given, name) * 3 <= name.length() - PREFIX);
    }

    private static int distance(String one, String other) {
        var previous = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var current = new int[other.length() + 1];
            current[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
