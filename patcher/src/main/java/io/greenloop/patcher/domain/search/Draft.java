package io.greenloop.patcher.domain.search;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.greenloop.javasource.edit.TextEdit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A change that might be proposed: ranked, not yet checked.
 *
 * @param path the file the change is about
 * @param line line of the change before it, counted from 1
 * @param changes edits by path; more than one file only where one change needs them all
 * @param score how promising, above 0; only good for comparing
 */
record Draft(
        String template,
        String path,
        int line,
        SortedMap<String, List<TextEdit>> changes,
        double score,
        String explanation) {

    Draft {
        requireNonNull(template, "template");
        changes = new TreeMap<>(changes);
        if (!changes.containsKey(path)) {
            throw new IllegalArgumentException("a draft about %s does not change it".formatted(path));
        }
    }

    /** A change of one file. */
    static Draft of(String template, String path, int line, List<TextEdit> edits, double score, String explanation) {
        return new Draft(template, path, line, new TreeMap<>(Map.of(path, edits)), score, explanation);
    }

    /** The same, more or less promising. */
    Draft times(double factor) {
        return new Draft(template, path, line, changes, score * factor, explanation);
    }

    /** Two drafts as one; they must leave each other's text alone. */
    static Draft both(Draft one, Draft other) {
        var changes = new TreeMap<>(one.changes());
        other.changes()
                .forEach((path, edits) -> changes.merge(
                        path,
                        edits,
                        (some, more) ->
                                Stream.concat(some.stream(), more.stream()).toList()));
        return new Draft(
                one.template() + "+" + other.template(),
                one.path(),
                one.line(),
                changes,
                one.score() * other.score(),
                one.explanation() + " " + other.explanation());
    }

    /** Whether both can be made at once. */
    boolean leavesAlone(Draft other) {
        return changes.entrySet().stream()
                .noneMatch(change ->
                        TextEdit.overlap(change.getValue(), other.changes().getOrDefault(change.getKey(), List.of())));
    }

    /** The line it is about, by which what was learnt of one draft tells of another. */
    String place() {
        return path + ":" + line;
    }

    /** Best first; drafts of one score in an order that depends on nothing but their text and the seed. */
    static Comparator<Draft> bestFirst(long seed) {
        return comparing(Draft::score, Comparator.reverseOrder())
                .thenComparing(draft -> lot(draft, seed))
                .thenComparing(Draft::path)
                .thenComparing(draft -> draft.changes().toString())
                .thenComparing(Draft::explanation);
    }

    private static int lot(Draft draft, long seed) {
        return Long.hashCode((draft.changes().toString().hashCode() ^ seed) * 0x9E3779B97F4A7C15L);
    }
}
