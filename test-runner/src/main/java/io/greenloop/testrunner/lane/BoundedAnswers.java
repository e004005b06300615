package io.greenloop.testrunner.lane;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads what a warm child writes, as long as it is not more than anybody reads. */
final class BoundedAnswers {

    private static final int LONGEST_LINE = 256 << 10;
    private static final long LONGEST_JOURNAL = 32L << 20;

    private final InputStream answers;

    BoundedAnswers(InputStream answers) {
        this.answers = new BufferedInputStream(answers);
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
        var bytes = new ByteArrayOutputStream();
        for (var next = answers.read(); next >= 0; next = answers.read()) {
            if (next == '\n') {
                return bytes.toString(StandardCharsets.UTF_8);
            }
            bytes.write(next);
            if (bytes.size() > LONGEST_LINE) {
                throw new TooLong();
            }
        }
        return null;
    }
}
