package io.greenloop.sonarqube;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds what the scanner complained of, and lets no token through. */
final class ScanLog {

    private static final int MOST_BYTES = 1_000_000;
    private static final int LONGEST = 200;
    private static final String MARK = "ERROR ";

    private final String token;

    ScanLog(String token) {
        this.token = token;
    }

    /** The first error, as the end of a sentence; empty when there is none. */
    String complaint(Path log) throws IOException {
        try (var stream = Files.newInputStream(log)) {
            return new String(stream.readNBytes(MOST_BYTES), UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(MARK))
                    .map(line -> line.substring(MARK.length()).replace(token, "***"))
                    .map(line -> line.replaceAll("\\p{Cntrl}", " ").strip())
                    .filter(line -> !line.isEmpty())
                    .findFirst()
                    .map(line -> ": " + line.substring(0, Math.min(LONGEST, line.length())))
                    .orElse("");
        }
    }
}
