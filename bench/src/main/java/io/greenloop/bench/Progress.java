package io.greenloop.bench;

import java.io.PrintStream;

/** Where a person reads along: lines that stay, and on a terminal one last line that keeps changing. */
public final class Progress {

    private static final String ERASE_LINE = "\r\u001b[2K";

    private final PrintStream stream;
    private final boolean terminal;
    private boolean liveLineShown;

    /** @param terminal whether the stream is a terminal, so that a line can be written over */
    public Progress(PrintStream stream, boolean terminal) {
        this.stream = stream;
        this.terminal = terminal;
    }

    public synchronized void line(String text) {
        erase();
        stream.println(text);
        stream.flush();
    }

    /** Shows what is going on right now; where there is no terminal it shows nothing. */
    public synchronized void live(String text) {
        if (!terminal) {
            return;
        }
        erase();
        stream.print(text);
        stream.flush();
        liveLineShown = true;
    }

    public synchronized void erase() {
        if (liveLineShown) {
            stream.print(ERASE_LINE);
            stream.flush();
            liveLineShown = false;
        }
    }
}
