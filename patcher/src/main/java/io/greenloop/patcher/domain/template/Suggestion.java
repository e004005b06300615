package io.greenloop.patcher.domain.template;

import io.greenloop.javasource.edit.TextEdit;
import java.util.List;

/**
 * One way to put a mistake right.
 *
 * @param closeness how near to what is there, above 0, at most 1
 * @param explanation one sentence: what was wrong and what changed
 */
public record Suggestion(List<TextEdit> edits, double closeness, String explanation) {

    public Suggestion {
        edits = List.copyOf(edits);
        if (edits.isEmpty() || closeness <= 0 || closeness > 1) {
            throw new IllegalArgumentException(
                    "a suggestion with %d edits and closeness %s".formatted(edits.size(), closeness));
        }
    }

    /** The same, more or less likely. */
    public Suggestion times(double factor) {
        return new Suggestion(edits, closeness * factor, explanation);
    }

    public static Suggestion of(TextEdit edit, double closeness, String explanation) {
        return new Suggestion(List.of(edit), closeness, explanation);
    }
}
