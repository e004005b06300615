package io.greenloop.gates;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody most likely meant. */
public final class NearMiss {

    private NearMiss() {}

    /** The candidate with the fewest edits, if at most a third of the word has to change. */
    public static Optional<String> of(String word, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> !candidate.equals(word))
                .min(Comparator.comparingInt((String candidate) -> edits(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(best -> edits(word, best) * 3 <= Math.max(word.length(), best.length()));
    }

    /** Levenshtein's distance: letters inserted, deleted or replaced. */
    static int edits(String one, String other) {
        var previous = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            var current = new int[other.length() + 1];
            current[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int replace = previous[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replace, 1 + Math.min(previous[column], current[column - 1]));
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
