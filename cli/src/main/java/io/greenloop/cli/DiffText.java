package io.greenloop.cli;

import java.util.List;

/** Shows a diff, coloured where the screen has colours. */
final class DiffText {

    private DiffText() {}

    static List<String> of(String diff, Screen screen) {
        return diff.lines().map(line -> painted(line, screen)).toList();
    }

    private static String painted(String line, Screen screen) {
        if (line.startsWith("+++") || line.startsWith("---") || line.startsWith("diff ")) {
            return screen.paint(Ink.BOLD, line);
        }
        if (line.startsWith("@@")) {
            return screen.paint(Ink.CYAN, line);
        }
        if (line.startsWith("+")) {
            return screen.paint(Ink.GREEN, line);
        }
        return line.startsWith("-") ? screen.paint(Ink.RED, line) : line;
    }
}
