package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.worker.redaction.Redaction;
import io.greenloop.worker.redaction.UnscannableText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedLogTest {

    private static final int MOST = 20_000;
    private static final String LINE = "[INFO] compiling, füllt die Zeile\n";

    @TempDir
    private Path folder;

    @Test
    void whatIsShortIsKeptWhole() throws IOException {
        assertThat(kept("a\nb\n")).isEqualTo("a\nb\n");
    }

    @Test
    void theMiddleOfWhatIsLongIsLeftOut() throws IOException {
        assertThat(kept("begin\n" + LINE.repeat(2_000) + "end\n"))
                .startsWith("begin\n")
                .endsWith("end\n")
                .contains("bytes left out ...]")
                .hasSizeBetween(MOST * 9 / 10, MOST + 100);
    }

    /** Places of a key of 2,800 characters before its end, about the end of the first half and the begin of the last. */
    @ParameterizedTest
    @ValueSource(ints = {7_300, 8_000, 9_000, 9_990, 10_100, 12_000, 17_300, 18_600, 19_900, 20_200})
    void aKeyAcrossACutIsLeftOutOrTakenOut(int place) throws IOException, UnscannableText {
        var key = "-----BEGIN RSA " + "PRIVATE KEY-----\n" + "MIIEowIBAAKCAQEA1234abcdEFGH\n".repeat(97)
                + "-----END RSA " + "PRIVATE KEY-----\n";
        var log = filled(place) + key + filled(30_000 - place - key.length());

        var shown = new Redaction(Clock.systemUTC()).redact(kept(log));

        assertThat(shown).doesNotContain("MIIEowIBAAK").doesNotContain("1234abcd");
    }

    private static String filled(int length) {
        return "[INFO] nothing\n".repeat(length / 15 + 1).substring(0, length);
    }

    private String kept(String log) throws IOException {
        var file = Files.writeString(folder.resolve("output"), log);
        return BoundedLog.read(List.of(file), MOST).text();
    }
}
