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
        var excused = new HashMap<String, Integer>();
        file.before().ifPresent(text -> text.lines().forEach(line -> excused.merge(line, 1, Integer::sum)));
        var added = new ArrayList<Line>();
        int number = 0;
        for (var line : file.after().map(text -> text.lines().toList()).orElse(List.of())) {
            number++;
            if (excused.merge(line, -1, Integer::sum) < 0) {
                added.add(new Line(number, line));
            }
        }
        return added;
    }
}
