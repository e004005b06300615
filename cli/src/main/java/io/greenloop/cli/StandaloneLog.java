package io.greenloop.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;

/** The log of a standalone system, from one start on. */
final class StandaloneLog {

    private static final long LONGEST = 20_000_000;
    private static final int TAIL_BYTES = 16_000;
    private static final int TAIL_LINES = 20;

    private final Path file;
    private final long begin;

    private StandaloneLog(Path file, long begin) {
        this.file = file;
        this.begin = begin;
    }

    /** Remembers where the next start begins to write; a log that has grown long is put aside first. */
    static StandaloneLog begin(Path file) {
        try {
            var size = Files.exists(file) ? Files.size(file) : 0;
            if (size > LONGEST) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
                size = 0;
            }
            return new StandaloneLog(file, size);
        } catch (IOException e) {
            throw new Trouble("%s cannot be written: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** Its last lines since this start. */
    String tail() {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(Math.max(begin, log.length() - TAIL_BYTES));
            var bytes = new byte[(int) (log.length() - log.getFilePointer())];
            log.readFully(bytes);
            var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return lines.stream()
                    .skip(Math.max(0, lines.size() - TAIL_LINES))
                    .map(line -> "  | " + line)
                    .collect(Collectors.joining(System.lineSeparator()));
        } catch (IOException e) {
            return "  | (no log: %s)".formatted(e.getMessage());
        }
    }
}
