package io.greenloop.cli;

import java.io.PrintStream;

/** Where a person reads along: lines that stay, and on a terminal one last line that keeps changing. */
final class Screen {

    private static final String ERASE_LINE = "\r\u001b[2K";

    private final PrintStream stream;
    private final boolean terminal;
    private final boolean coloured;
    private final int columns;
    private boolean liveLineShown;
    private boolean muted;

    /**
     * @param terminal whether the stream is a terminal, so that a line can be written over
     * @param columns width of the terminal in characters
     */
    Screen(PrintStream stream, boolean terminal, boolean coloured, int columns) {
        this.stream = stream;
        this.terminal = terminal;
        this.coloured = coloured;
        this.columns = columns;
    }

    synchronized void line(String text) {
        if (muted) {
            return;
        }
        erase();
        stream.println(PlainText.of(text));
        stream.flush();
    }

    /** Shows what is going on right now; where there is no terminal it shows nothing. */
    synchronized void live(String text) {
        if (muted || !terminal) {
            return;
        }
        erase();
        var shown = text.length() < columns ? text : text.substring(0, columns - 1);
        stream.print(PlainText.of(paint(Ink.DIM, shown)));
        stream.flush();
        liveLineShown = true;
    }

    /** Says one last thing and then nothing any more: the run was interrupted. */
    synchronized void lastLine(String text) {
        line(text);
        muted = true;
    }

    /** Takes the changing line away. */
    synchronized void erase() {
        if (liveLineShown) {
            stream.print(ERASE_LINE);
            stream.flush();
            liveLineShown = false;
        }
    }

    String paint(Ink ink, String text) {
        return coloured ? ink.on(text) : text;
    }

    boolean isTerminal() {
        return terminal;
    }
}
