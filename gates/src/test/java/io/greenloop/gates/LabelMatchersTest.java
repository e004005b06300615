package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelMatchersTest {

    private static final String PARSER = UrlProject.PARSER;

    private final Gate gate = new ErrorStringGate();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "expr: sum(rate({app=\"Invalid\"} |= \"insufficient funds\" [5m])) > 5",
                "expr: sum(rate({env=\"a\", app = \"Invalid\",} |= \"insufficient funds\" [5m])) > 5",
                "expr: rate(requests_total{app!=\"Invalid\"}[5m])",
                "expr: rate(requests_total{app=~\"Invalid|Error\"}[5m])",
                "expr: rate(requests_total{path=~\"Invalid.*\", code=~\"5\\\\d+\"}[5m])",
                "\"expr\": \"{app=\\\"Invalid\\\"} |= \\\"funds\\\"\",",
            })
    void whereAMessageComesFromIsNotWhatItSays(String line) {
        assertThat(codes("ops/alerts.json", line)).containsExactly("MESSAGE_CHANGED");
        assertThat(codes("bin/watch.sh", line)).containsExactly("MESSAGE_CHANGED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "expr: sum(rate({app=\"Invalid\"} |= \"Invalid URL\" [5m])) > 5",
                "expr: sum(rate({app=\"Invalid\"} |~ \"Inv.*\" [5m])) > 5",
                "expr: sum(rate({app=\"shop\"} |= \"Invalid\" [5m])) > 5",
                "expr: errors_total{message=~\"Invalid.*\"}",
                "expr: errors_total{error_text=\"Invalid\"}",
                "expr: errors_total{kind=\"Error: Invalid URL\"}",
                "metric { pattern = \"Invalid\" }",
                "assert(app=\"Invalid\")",
            })
    void aFilterOfLinesIs(String line) {
        assertThat(codes("ops/alerts.yml", line)).contains("ALERT_BLINDED");
    }

    @Test
    void aLineWithoutEndKeepsNobodyWaiting() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            LabelMatchers.leftOut("{a=\"b\",".repeat(60_000));
            LabelMatchers.leftOut("{" + "a=\"b\",".repeat(80_000) + "}");
            LabelMatchers.leftOut("{a=\"" + "b\\\\c".repeat(100_000));
            LabelMatchers.leftOut("{".repeat(400_000) + "a = ");
        });
    }

    private Iterable<String> codes(String path, String line) {
        var verdict = UrlProject.review()
                .file(path, line + "\n")
                .replacing(PARSER, "Error: Invalid URL", "Error: Malformed URI structure")
                .by(gate);
        return Review.codes(verdict);
    }
}
