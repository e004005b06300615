package io.greenloop.worker.redaction;

import java.time.Clock;
import java.time.Instant;

/** A text that gives up when it has been read for too long, since a pattern on hostile text may never end by itself. */
final class TimedText implements CharSequence {

    /** The reader took too long. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final int CHECK_EVERY = 1 << 16;

    private final CharSequence text;
    private final Clock clock;
    private final Instant end;
    private int reads;

    TimedText(CharSequence text, Clock clock, Instant end) {
        this.text = text;
        this.clock = clock;
        this.end = end;
    }

    @Override
    public char charAt(int index) {
        if (++reads % CHECK_EVERY == 0 && clock.instant().isAfter(end)) {
            throw new TooLong();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
