package io.greenloop.gates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Finds lines in texts. */
final class Texts {

    private Texts() {}

    /** A line and where it stands, counted from 1. */
    record Line(int number, String text) {}

    /** The line of that number without its margins; empty when there is none. */
    static String line(String text, int number) {
        return number < 1
                ? ""
                : text.lines().skip(number - 1L).findFirst().orElse("").strip();
    }

    /** The number of the first line that holds the words; 0 when none does. */
    static int lineOf(String text, String words) {
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (line.contains(words)) {
                return number;
            }
        }
        return 0;
    }

    /** The lines after a change that were not there before, each line before excusing one after. */
    static List<Line> added(ChangedFile file) {
        var before = file.before().orElse("");
        var after = file.after().orElse("");
        // What both begin and end with excuses itself, and is nearly all of most files.
        int head = sameHead(before, after);
        int tail = sameTail(before, after, head);
        var excused = new HashMap<String, Integer>();
        before.substring(head, before.length() - tail).lines().forEach(line -> excused.merge(line, 1, Integer::sum));
        var added = new ArrayList<Line>();
        int number = lines(after, head);
        for (var line : after.substring(head, after.length() - tail).lines().toList()) {
            number++;
            if (excused.merge(line, -1, Integer::sum) < 0) {
                added.add(new Line(number, line));
            }
        }
        return added;
    }

    /** The lines before a change that are not there after it. */
    static List<Line> gone(ChangedFile file) {
        return added(ChangedFile.modified(
                file.path(), file.after().orElse(""), file.before().orElse("")));
    }

    /** The number of the first line that a change adds and that holds the words; 0 when none does. */
    static int lineAdded(ChangedFile file, String words) {
        return added(file).stream()
                .filter(line -> line.text().contains(words))
                .mapToInt(Line::number)
                .findFirst()
                .orElse(0);
    }

    /** How many lines end within the first characters of a text; without making any of them, for there may be thousands. */
    private static int lines(String text, int length) {
        int lines = 0;
        for (int at = 0; at < length; at++) {
            char letter = text.charAt(at);
            var isReturn = letter == '\r' && (at + 1 == length || text.charAt(at + 1) != '\n');
            lines += letter == '\n' || isReturn ? 1 : 0;
        }
        return lines;
    }

    /** The length of the whole lines with which both begin. */
    private static int sameHead(String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int same = 0;
        while (same < shorter && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        return before.lastIndexOf('\n', same - 1) + 1;
    }

    /** The length of the whole lines with which both end, behind the head of that length. */
    private static int sameTail(String before, String after, int head) {
        int shorter = Math.min(before.length(), after.length()) - head;
        int same = 0;
        while (same < shorter && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
            same++;
        }
        int lineEnd = before.indexOf('\n', before.length() - same);
        return lineEnd < 0 ? 0 : before.length() - lineEnd - 1;
    }
}
