package io.greenloop.patcher.domain.search;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.greenloop.javasource.edit.TextEdit;
import java.util.Comparator;
import java.util.List;

/**
 * A change that might be proposed: ranked, not yet checked.
 *
 * @param score how promising, above 0; only good for comparing
 * @param line line of the change before it, counted from 1
 */
record Draft(String template, String path, int line, List<TextEdit> edits, double score, String explanation) {

    Draft {
        requireNonNull(template, "template");
        requireNonNull(path, "path");
        edits = List.copyOf(edits);
    }

    /** Best first; drafts of one score in an order that depends on nothing but their text and the seed. */
    static Comparator<Draft> bestFirst(long seed) {
        return comparing(Draft::score, Comparator.reverseOrder())
                .thenComparing(draft -> lot(draft, seed))
                .thenComparing(Draft::path)
                .thenComparing(draft -> draft.edits().get(0).start())
                .thenComparing(Draft::explanation);
    }

    private static int lot(Draft draft, long seed) {
        return Long.hashCode(
                (draft.path().hashCode() * 31L + draft.edits().toString().hashCode()) * 0x9E3779B97F4A7C15L ^ seed);
    }

    /** The text of the file with the change made. */
    String applied(String text) {
        return TextEdit.apply(text, edits);
    }
}
