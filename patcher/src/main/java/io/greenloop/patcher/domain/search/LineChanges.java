package io.greenloop.patcher.domain.search;

import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.workspace.UnifiedDiffs;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The places at which two states of a file differ, each as one edit of whole lines. */
final class LineChanges {

    private static final Pattern HUNK = Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+\\d+.*");

    private final List<TextEdit> edits = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final StringBuilder added = new StringBuilder();
    private int line;
    private int removed;

    private LineChanges(String before) {
        int at = 0;
        while (at < before.length()) {
            starts.add(at);
            int end = before.indexOf('\n', at);
            at = end < 0 ? before.length() : end + 1;
        }
        starts.add(before.length());
    }

    /** From one state to the other, top down. A last line without an end counts as one that has it. */
    static List<TextEdit> between(String path, String before, String after) {
        var changes = new LineChanges(before);
        UnifiedDiffs.between(path, before, after)
                .lines()
                .dropWhile(line -> !line.startsWith("@@"))
                .forEach(changes::read);
        changes.flush();
        return changes.edits;
    }

    private void read(String text) {
        var hunk = HUNK.matcher(text);
        if (hunk.matches()) {
            flush();
            boolean isEmpty = "0".equals(hunk.group(2));
            line = Integer.parseInt(hunk.group(1)) - (isEmpty ? 0 : 1);
        } else if (text.startsWith("-")) {
            removed++;
        } else if (text.startsWith("+")) {
            added.append(text, 1, text.length()).append('\n');
        } else if (!text.startsWith("\\")) {
            flush();
            line++;
        }
    }

    private void flush() {
        if (removed > 0 || added.length() > 0) {
            edits.add(new TextEdit(starts.get(line), starts.get(line + removed), added.toString()));
        }
        line += removed;
        removed = 0;
        added.setLength(0);
    }
}
