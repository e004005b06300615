package io.greenloop.javasource.edit;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Replaces one span of a text; everything outside stays as it is, byte for byte.
 *
 * @param start offset of the first character replaced, counted from 0
 * @param end offset behind the last character replaced; equal to {@code start} for an insertion
 */
public record TextEdit(int start, int end, String replacement) {

    public TextEdit {
        requireNonNull(replacement, "replacement");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("an edit from %d to %d is no span".formatted(start, end));
        }
    }

    public static TextEdit insert(int at, String text) {
        return new TextEdit(at, at, text);
    }

    /** Whether some of these cannot be made together with some of those. Two insertions at one place have no order. */
    public static boolean overlap(List<TextEdit> some, List<TextEdit> others) {
        return some.stream()
                .anyMatch(one -> others.stream()
                        .anyMatch(other -> one.start() < other.end() && other.start() < one.end()
                                || one.start() == other.start()));
    }

    /**
     * The text after all edits, whose offsets are those of the text before any of them.
     *
     * @throws IllegalArgumentException when edits overlap or reach outside the text
     */
    public static String apply(String text, List<TextEdit> edits) {
        var result = new StringBuilder();
        int copied = 0;
        for (var edit : edits.stream().sorted(comparingInt(TextEdit::start)).toList()) {
            if (edit.start() < copied || edit.end() > text.length()) {
                throw new IllegalArgumentException(
                        "edit from %d to %d overlaps another or leaves the text".formatted(edit.start(), edit.end()));
            }
            result.append(text, copied, edit.start()).append(edit.replacement());
            copied = edit.end();
        }
        return result.append(text, copied, text.length()).toString();
    }
}
