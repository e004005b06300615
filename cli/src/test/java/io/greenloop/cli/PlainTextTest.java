package io.greenloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[2J",
                "\u001b]0;owned\u0007",
                "\u009b2J",
                "a\rb",
                "a\bb",
                "\u202eabc",
                "\u2066abc",
                "a\u200bb",
                "\u2028",
                "\u0000",
                "\u001b[8m"
            })
    void whatSteersATerminalIsShownAndNotDone(String hostile) {
        var shown = PlainText.of("says " + hostile + " done");

        assertThat(shown)
                .startsWith("says ")
                .endsWith(" done")
                .containsPattern("\\\\u[0-9a-f]{4}")
                .matches("[ -~]*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ü ✔ ✘ 💥 日本語", "a\tb", "two\nlines", "👩\u200d💻", "C:\\users", "$1"})
    void whatIsOnlyTextStays(String text) {
        assertThat(PlainText.of(text)).isEqualTo(text);
    }

    @Test
    void aScreenShowsItsOwnColoursAndNoSequenceOfOthers() {
        var bytes = new ByteArrayOutputStream();
        var screen = new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8), true, true, 80);

        screen.line(screen.paint(Ink.RED, "+ \u001b]0;owned\u0007"));

        assertThat(bytes.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("\u001b[31m+ \\u001b]0;owned\\u0007\u001b[0m");
    }
}
