package io.greenloop.patcher.domain.template.statement;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Code that could be written at a place.
 *
 * @param source Java, as a layout's draft where it is a statement
 * @param closeness how likely there, above 0, at most 1
 * @param names the variables that it mentions
 */
record Phrase(String source, double closeness, Set<String> names) {

    Phrase {
        requireNonNull(source, "source");
        names = Set.copyOf(names);
        closeness = Math.min(1, closeness);
        if (closeness <= 0) {
            throw new IllegalArgumentException("the phrase %s has closeness %s".formatted(source, closeness));
        }
    }

    static Phrase naming(String source, double closeness, String... names) {
        return new Phrase(source, closeness, new HashSet<>(List.of(names)));
    }

    /** The likeliest of those that differ, in an order that depends on nothing but them. */
    static List<Phrase> best(List<Phrase> phrases, int most) {
        Map<String, Phrase> bySource = phrases.stream()
                .collect(Collectors.toMap(
                        Phrase::source,
                        phrase -> phrase,
                        (one, other) -> one.closeness >= other.closeness ? one : other,
                        TreeMap::new));
        return bySource.values().stream()
                .sorted(Comparator.comparing(Phrase::closeness, Comparator.reverseOrder()))
                .limit(most)
                .toList();
    }
}
