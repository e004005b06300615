package io.greenloop.workspace;

import java.util.List;

/**
 * One place of a file that a patch changes.
 *
 * @param oldStart first line it replaces, from 1; where it replaces none, the line it comes after
 * @param newStart likewise in the file it makes
 */
record Hunk(int oldStart, int newStart, List<Line> lines) {

    /** A line of a hunk with its line end, if it has one. */
    record Line(Role role, String text) {}

    /** Whether a line is in the file before, after, or both. */
    enum Role {
        CONTEXT(' '),
        REMOVED('-'),
        ADDED('+');

        final char mark;

        Role(char mark) {
            this.mark = mark;
        }

        boolean isBefore() {
            return this != ADDED;
        }

        boolean isAfter() {
            return this != REMOVED;
        }
    }

    Hunk {
        lines = List.copyOf(lines);
    }

    int linesBefore() {
        return (int) lines.stream().filter(line -> line.role().isBefore()).count();
    }

    int linesAfter() {
        return (int) lines.stream().filter(line -> line.role().isAfter()).count();
    }

    int changedLines() {
        return (int) lines.stream().filter(line -> line.role() != Role.CONTEXT).count();
    }
}
