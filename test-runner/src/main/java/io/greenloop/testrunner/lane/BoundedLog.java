package io.greenloop.testrunner.lane;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What a run printed, the middle left out where it is too long. */
record BoundedLog(String text) {

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
                return part(file, 0, (int) length);
            }
            var half = mostBytes / 2;
            return part(file, 0, half)
                    + "\n[... %d bytes left out ...]\n".formatted(length - 2L * half)
                    + part(file, length - half, half);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String part(RandomAccessFile file, long from, int length) throws IOException {
        var bytes = new byte[length];
        file.seek(from);
        var read = Math.max(0, file.read(bytes));
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, read);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What tests print is data and long, so it is never shown. */
    @Override
    public String toString() {
        return "BoundedLog[%d characters]".formatted(text.length());
    }
}
