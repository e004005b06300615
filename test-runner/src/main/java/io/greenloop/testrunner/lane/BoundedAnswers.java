package io.greenloop.testrunner.lane;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads what a warm child writes, as long as it is not more than anybody reads. */
final class BoundedAnswers {

    private static final int LONGEST_LINE = 256 << 10;
    private static final long LONGEST_JOURNAL = 32L << 20;

    private final InputStream answers;
    private final byte[] buffer = new byte[1 << 14];
    private int next;
    private int end;

    BoundedAnswers(InputStream answers) {
        this.answers = answers;
    }

    /** The child writes more than anybody reads. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Reads up to the end of the journal, of the channel, or of what can be believed. */
    void read(JournalReader journal) throws IOException {
        long all = 0;
        while (!journal.hasEnded() && !journal.isStrange()) {
            var line = line();
            if (line == null) {
                return;
            }
            all += line.length();
            if (all > LONGEST_JOURNAL) {
                throw new TooLong();
            }
            journal.add(line);
        }
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        while (next < end || fill()) {
            var start = next;
            while (next < end && buffer[next] != '\n') {
                next++;
            }
            line.write(buffer, start, next - start);
            if (line.size() > LONGEST_LINE) {
                throw new TooLong();
            }
            if (next < end) {
                next++;
                return line.toString(StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    /** Waits for more; false where there is none. */
    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, answers.read(buffer));
        return end > 0;
    }
}
