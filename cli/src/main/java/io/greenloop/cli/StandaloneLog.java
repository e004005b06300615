package io.greenloop.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The log of a standalone system, from one start on. */
final class StandaloneLog {

    private static final long LONGEST = 20_000_000;
    private static final int TAIL_BYTES = 16_000;
    private static final int TAIL_LINES = 20;
    private static final String REFUSAL = "Greenloop could not start: ";

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
        return lines().skip(Math.max(0, lines().count() - TAIL_LINES))
                .map(line -> "  | " + line)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** Why the system did not start, in its own words; its last line when it used none. */
    String refusal() {
        return lines().filter(line -> line.startsWith(REFUSAL))
                .map(line -> line.substring(REFUSAL.length()))
                .findFirst()
                .orElseGet(() -> lines().reduce("", (earlier, later) -> later));
    }

    private Stream<String> lines() {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(Math.max(begin, log.length() - TAIL_BYTES));
            var bytes = new byte[(int) (log.length() - log.getFilePointer())];
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            return Stream.of("(no log: %s)".formatted(e.getMessage()));
        }
    }
}
