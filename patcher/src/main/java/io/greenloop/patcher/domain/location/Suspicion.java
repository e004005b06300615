package io.greenloop.patcher.domain.location;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How suspicious each line of main code is: from 0, not at all, to 1. */
public final class Suspicion {

    private final Map<String, TreeMap<Integer, Double>> scores = new HashMap<>();

    /** Takes a score where it is higher than the one known. */
    void raise(String path, int line, double score) {
        scores.computeIfAbsent(path, file -> new TreeMap<>()).merge(line, Math.min(1, score), Math::max);
    }

    void scale(double factor) {
        scores.values().forEach(lines -> lines.replaceAll((line, score) -> score * factor));
    }

    /** Adds to a line, up to 1. */
    void lift(String path, int line, double by) {
        scores.computeIfAbsent(path, file -> new TreeMap<>())
                .merge(line, Math.min(1, by), (old, more) -> Math.min(1, old + more));
    }

    public boolean isEmpty() {
        return scores.isEmpty();
    }

    /** The highest score of the lines from first to last, both counted in. */
    public double of(String path, int first, int last) {
        var lines = scores.get(path);
        if (lines == null || last < first) {
            return 0;
        }
        return lines.subMap(first, true, last, true).values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    /** The highest score in a file. */
    public double of(String path) {
        return of(path, 0, Integer.MAX_VALUE);
    }

    /** Files, most suspicious first. */
    public List<String> paths() {
        return scores.keySet().stream()
                .sorted(comparing((String path) -> -of(path)).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Lines of a file, most suspicious first, then from the top. */
    public List<Integer> lines(String path) {
        return scores.getOrDefault(path, new TreeMap<>()).entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
