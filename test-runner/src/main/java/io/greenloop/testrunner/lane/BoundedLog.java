package io.greenloop.testrunner.lane;

import io.greenloop.worker.redaction.CutPoint;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/**
 * What a run printed, the middle left out where it is too long. Credentials are taken out later, so a cut never leaves half of one
 * behind.
 */
record BoundedLog(String text) {

    /** A character has four bytes at most. */
    private static final int BEYOND_THE_CUT = 4 * CutPoint.REACH;

    static BoundedLog read(List<Path> files, int mostBytes) {
        var text = new StringBuilder();
        for (var file : files) {
            text.append(read(file, mostBytes / files.size()));
        }
        return new BoundedLog(text.toString());
    }

    private static String read(Path path, int mostBytes) {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var length = file.length();
            if (length <= mostBytes) {
                return text(bytes(file, 0, length));
            }
            var half = mostBytes / 2;
            return head(bytes(file, 0, Math.min(length, half + BEYOND_THE_CUT)), half)
                    + "\n[... about %d bytes left out ...]\n".formatted(length - 2L * half)
                    + tail(bytes(file, Math.max(0, length - half - BEYOND_THE_CUT), length), half);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(byte[] bytes, int kept) {
        var text = text(bytes);
        var at = text(Arrays.copyOf(bytes, kept)).length();
        return text.substring(0, new CutPoint(text, Clock.systemUTC()).upTo(Math.min(at, text.length())));
    }

    private static String tail(byte[] bytes, int kept) {
        var text = text(bytes);
        var at = text(Arrays.copyOf(bytes, Math.max(0, bytes.length - kept))).length();
        return text.substring(new CutPoint(text, Clock.systemUTC()).from(Math.min(at, text.length())));
    }

    private static byte[] bytes(RandomAccessFile file, long from, long to) throws IOException {
        var bytes = new byte[(int) (to - from)];
        file.seek(from);
        return Arrays.copyOf(bytes, Math.max(0, file.read(bytes)));
    }

    /** What is no UTF-8, as half a character at a cut, becomes a replacement character. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** What tests print is data and long, so it is never shown. */
    @Override
    public String toString() {
        return "BoundedLog[%d characters]".formatted(text.length());
    }
}
