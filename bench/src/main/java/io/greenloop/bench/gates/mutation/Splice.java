package io.greenloop.bench.gates.mutation;

import java.util.Comparator;
import java.util.List;

/**
 * A place in a text and what is put there.
 *
 * @param from first character that is replaced
 * @param to first character after it that stays
 */
record Splice(int from, int to, String text) {

    Splice {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("%d to %d is no place in a text".formatted(from, to));
        }
    }

    /** @param splices that do not overlap */
    static String apply(String text, List<Splice> splices) {
        var changed = new StringBuilder(text);
        splices.stream()
                .sorted(Comparator.comparingInt(Splice::from).reversed())
                .forEach(splice -> changed.replace(splice.from, splice.to, splice.text));
        return changed.toString();
    }
}
