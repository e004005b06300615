package io.greenloop.testrunner.behaviour;

import io.greenloop.workspace.UnifiedDiffs;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The lines that a text has and another does not, by a longest common subsequence of what differs where that is not too much. */
final class AddedLines {

    /** Beyond this many pairs of lines the lines are those of a diff as git makes it, which need not be the fewest. */
    private static final int MOST_PAIRS = 4_000_000;

    private static final Pattern HUNK = Pattern.compile("@@ -[0-9,]+ \\+([0-9]+)");

    private AddedLines() {}

    /** Numbers of lines in the text after, counted from 1. */
    static SortedSet<Long> between(String before, String after) {
        var old = new ArrayList<>(before.lines().map(String::strip).toList());
        var changed = new ArrayList<>(after.lines().map(String::strip).toList());
        var head = 0;
        while (head < Math.min(old.size(), changed.size()) && old.get(head).equals(changed.get(head))) {
            head++;
        }
        var tail = 0;
        while (tail < Math.min(old.size(), changed.size()) - head
                && old.get(old.size() - 1 - tail).equals(changed.get(changed.size() - 1 - tail))) {
            tail++;
        }
        return added(old.subList(head, old.size() - tail), changed.subList(head, changed.size() - tail), head);
    }

    private static SortedSet<Long> added(List<String> old, List<String> changed, int head) {
        if ((long) old.size() * changed.size() > MOST_PAIRS) {
            return addedInDiff(old, changed, head);
        }
        var common = new int[old.size() + 1][changed.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = changed.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(changed.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var added = new TreeSet<Long>();
        var i = 0;
        for (int j = 0; j < changed.size(); j++) {
            while (i < common.length - 1 && common[i][j] == common[i + 1][j]) {
                i++;
            }
            if (i < common.length - 1 && old.get(i).equals(changed.get(j))) {
                i++;
            } else {
                added.add((long) head + j + 1);
            }
        }
        return added;
    }

    private static SortedSet<Long> addedInDiff(List<String> old, List<String> changed, int head) {
        var added = new TreeSet<Long>();
        long line = 0;
        for (var text : UnifiedDiffs.between("changed", text(old), text(changed))
                .lines()
                .toList()) {
            var hunk = HUNK.matcher(text);
            if (hunk.lookingAt()) {
                line = Long.parseLong(hunk.group(1));
            } else if (line > 0 && text.startsWith("+")) {
                added.add(head + line++);
            } else if (line > 0 && text.startsWith(" ")) {
                line++;
            }
        }
        return added;
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
