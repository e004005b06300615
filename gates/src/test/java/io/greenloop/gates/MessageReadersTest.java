package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateReason;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageReadersTest {

    private static final String PARSER = UrlProject.PARSER;

    private final Gate gate = new ErrorStringGate();

    @Test
    void aRegularExpressionOfAnAlertThatNoLongerMatchesIsABlindedAlert() {
        var verdict = UrlProject.review()
                .file("ops/alerts/urls.yml", "- expr: rate({app=\"shop\"} |~ \"Err.*[Ii]nvalid U.L\" [5m])\n")
                .replacing(PARSER, "Error: Invalid URL", "Error: Malformed URI structure")
                .by(gate);

        assertThat(verdict.reasons())
                .filteredOn(reason -> reason.code().equals("ALERT_BLINDED"))
                .extracting(GateReason::path, GateReason::line)
                .containsExactly(tuple("ops/alerts/urls.yml", 1));
    }

    @Test
    void anAlertThatStillMatchesIsNotBlinded() {
        var verdict = UrlProject.review()
                .file("ops/alerts/urls.yml", "- expr: rate({app=\"shop\"} |~ \"Error: .*\" [5m])\n")
                .replacing(PARSER, "Error: Invalid URL", "Error: Malformed URI structure")
                .by(gate);

        assertThat(Review.codes(verdict)).containsExactly("MESSAGE_CHANGED");
    }

    @Test
    void anAlertPatternThatBacktracksForEverEndsTheTrialAndNotTheGate() {
        var verdict = UrlProject.review()
                .file("ops/alerts/urls.yml", "- expr: \"(((.*)*)*)*Q(.*)*$\"\n")
                .replacing(PARSER, "Error: Invalid URL", "Error: Malformed URI structure")
                .by(gate);

        assertThat(Review.codes(verdict)).containsExactly("MESSAGE_CHANGED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '~',
            value = {
                "src/test/java/com/acme/UrlTest.java => assertThat(e).hasMessage(\"Error: Invalid URL\"); => the test",
                "src/test/java/com/acme/UrlTest.java => assertThat(e).hasMessageContaining(\"valid UR\"); => the test",
                "src/test/java/com/acme/UrlTest.java => assertTrue(e.getMessage().startsWith(\"Error: Inv\")); => the test",
                "src/test/java/com/acme/UrlTest.java => assertThat(e).hasMessageMatching(\"Error: \\\\w+ UR[IL]$\"); => the test",
                "ops/alerts.yml => expr: rate({app=\"shop\"} |~ \"(?i)invalid ur[li]\" [5m]) => the rule",
                "ops/alerts.yml => regex: Invalid (URL|URI)$ => the rule",
                "ops/dashboards/urls.json => \"expr\": \"{app=\\\"shop\\\"} |= \\\"nvalid U\\\"\", => the rule",
                "ops/logs.tf => pattern = \"\\\"nvalid URL\\\"\" => the rule",
                "ops/logstash.conf => grok \"message\", \"Error: (?P<what>[[:alpha:]]+) URL\" => the rule",
                "bin/watch.sh => tail -f app.log | grep -E 'Invalid URL|Refused' => the script",
                "bin/watch.sh => tail -f app.log | grep Invalid.URL => the script",
                ".github/workflows/smoke.yml => run: curl localhost | grep -q \"Invalid URL\" => the script",
                "conf/alarm.xml => <filter pattern=\"Invalid\" level=\"error\"/> => the file",
                "conf/alarm.xml => <alarm on=\"Error: .* URL\"/> => the file",
                "e2e/urls.js => expect(text).toContain('Invalid URL') => the script",
            })
    void whoReadsAMessageIsNamed(String path, String line, String who) {
        var verdict = UrlProject.review()
                .file(path, line + "\n")
                .replacing(PARSER, "Error: Invalid URL", "Error: Malformed URI structure")
                .by(gate);

        assertThat(verdict.reasons().get(0).sentence()).contains("read by " + who + " " + path + ":1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "void invalid() {} // Error: Invalid URL",
                "/* Error: Invalid URL */",
                "Invalid URL = \"a\" + '\"';"
            })
    void aNameOrACommentOfATestWaitsForNothing(String line) {
        var verdict = UrlProject.review()
                .file("src/test/java/com/acme/UrlTest.java", line + "\n")
                .replacing(PARSER, "Error: Invalid URL", "Error: Malformed URI structure")
                .by(gate);

        assertThat(verdict.reasons()).extracting(GateReason::sentence).noneMatch(said -> said.contains("read by"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '~',
            value = {
                "Dockerfile => COPY parser/*.jar /app/",
                "ops/deploy.yml => parser: strict",
                "ops/deploy.json => {\"parser\": \"strict\"}",
                "src/test/java/com/acme/OtherTest.java => assertEquals(1, sizes.get(\"parser\"));",
                "src/test/java/com/acme/OtherTest.java => assertEquals(\"a parser of its own\", name());",
            })
    void aWordThatHappensToBeAMessageIsNotReadWhereverItStands(String path, String line) {
        var verdict = Review.ofProject()
                .file(
                        PARSER,
                        "class UrlParser { UrlParser(Object o) { java.util.Objects.requireNonNull(o, \"parser\"); } }\n")
                .file(path, line + "\n")
                .replacing(PARSER, "\"parser\"", "\"scanner\"")
                .by(gate);

        assertThat(verdict.reasons())
                .isNotEmpty()
                .extracting(GateReason::sentence)
                .noneMatch(said -> said.contains("read by"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assertEquals(\"[1, 2, 3]\", list.toString());",
                "assertEquals(\"[a=<size=2>]\", builder.toString());",
                "assertEquals(\"x\", text.replaceAll(\".*\", \"x\"));",
                "assertEquals(expected.length, actual.length, \"Invalid\");",
                "assertEquals(\"Invalid\", thrown.getMessage());",
                "assertEquals(\"[[1, 2], %NULL%, [Invalid]] URL\", text(list));",
                "assertEquals(1, actual.get(\"Invalid\"), \"message\");",
            })
    void whatWouldFindAnyTextFindsNoMessage(String line) {
        var verdict = UrlProject.review()
                .file("src/test/java/com/acme/OtherTest.java", line + "\n")
                .replacing(PARSER, "Error: Invalid URL", "Error: Malformed URI structure")
                .by(gate);

        assertThat(verdict.reasons()).extracting(GateReason::sentence).noneMatch(said -> said.contains("read by"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<attribute name=\"Invalid\" writeable=\"false\"/>",
                "<attribute name=\"pattern\" type=\"Error\"/>",
                "state = 'Invalid'",
            })
    void aWordInSettingsIsANameOrAValue(String line) {
        var verdict = UrlProject.review()
                .file("src/main/resources/descriptors.xml", line + "\n")
                .replacing(PARSER, "Error: Invalid URL", "Malformed URI structure")
                .by(gate);

        assertThat(verdict.reasons())
                .isNotEmpty()
                .extracting(GateReason::sentence)
                .noneMatch(said -> said.contains("read by"));
    }

    @Test
    void aTestThatWaitsForAMessageOfOneWordIsNamed() {
        var verdict = Review.ofProject()
                .file(
                        PARSER,
                        "class UrlParser { UrlParser(Object o) { java.util.Objects.requireNonNull(o, \"parser\"); } }\n")
                .file("src/test/java/com/acme/UrlTest.java", "assertEquals(\"parser\", e.getMessage());\n")
                .replacing(PARSER, "\"parser\"", "\"scanner\"")
                .by(gate);

        assertThat(verdict.reasons())
                .extracting(GateReason::sentence)
                .anyMatch(said -> said.contains("read by the test"));
    }

    @Test
    void aTextThatStillStandsThereMayLeaveByAWayThatIsNotFollowed() {
        var review = UrlProject.review()
                .file(
                        "src/test/java/com/acme/UrlTest.java",
                        "assertEquals(\"Error: Invalid URL\", thrown.getMessage());\n")
                .replacing(
                        PARSER,
                        "throw new IllegalArgumentException(\"Error: Invalid URL\");",
                        "refuse(List.of(\"Error: Invalid URL\"));");

        assertThat(review.writtenBy(Authorship.ANYONE).by(gate).decision()).isEqualTo(Decision.ESCALATE);
        assertThat(review.writtenBy(Authorship.MACHINE).by(gate).decision()).isEqualTo(Decision.REJECT);
    }

    @Test
    void aTextThatAnotherFileSaysOrHasTheKeyOfIsNotCertainlyGone() {
        var waiting = UrlProject.review()
                .file(
                        "src/test/java/com/acme/UrlTest.java",
                        "assertEquals(\"Error: Invalid URL\", thrown.getMessage());\n");
        var moved = waiting.file(
                        "src/main/java/com/acme/Other.java",
                        "package com.acme; class Other { String say() { return \"Error: Invalid URL\"; } }")
                .replacing(PARSER, "Error: Invalid URL", "Error: Malformed URI structure");

        assertThat(moved.writtenBy(Authorship.ANYONE).by(gate).decision()).isEqualTo(Decision.ESCALATE);
        assertThat(moved.writtenBy(Authorship.MACHINE).by(gate).decision()).isEqualTo(Decision.REJECT);

        var bundled = moved.file(
                        "src/main/java/com/acme/Other.java",
                        "package com.acme; class Other { String say() { return Texts.of(\"url.bad\"); } }")
                .file("src/main/resources/texts.properties", "url.bad=Error: Invalid URL\n");

        assertThat(bundled.writtenBy(Authorship.ANYONE).by(gate).decision()).isEqualTo(Decision.ESCALATE);

        var commented = bundled.file(
                "src/main/java/com/acme/Other.java",
                "package com.acme; /* Error: Invalid URL, was \"url.bad\" */ class Other { }");

        assertThat(commented.writtenBy(Authorship.ANYONE).by(gate).decision()).isEqualTo(Decision.REJECT);
    }

    @ParameterizedTest
    @CsvSource({"contains(\"Invalid\"),ESCALATE", "contains(\"Invalid URL\"),REJECT"})
    void oneWordThatATestOfAnyoneLooksForMayStandInAnotherText(String demand, Decision decision) {
        var review = UrlProject.review()
                .file("src/test/java/com/acme/UrlTest.java", "assertTrue(e.toString().%s);\n".formatted(demand))
                .replacing(PARSER, "Error: Invalid URL", "Error: Malformed URI structure");

        assertThat(review.writtenBy(Authorship.ANYONE).by(gate).decision()).isEqualTo(decision);
        assertThat(review.writtenBy(Authorship.MACHINE).by(gate).decision()).isEqualTo(Decision.REJECT);
    }

    @Test
    void aTextBlockOfATestWaitsForItsWords() {
        var verdict = UrlProject.review()
                .file(
                        "src/test/java/com/acme/UrlTest.java",
                        "// it's\nString t = \"\"\"\n    Error: Invalid URL\n    \"\"\";\n")
                .replacing(PARSER, "Error: Invalid URL", "Error: Malformed URI structure")
                .by(gate);

        assertThat(verdict.reasons())
                .extracting(GateReason::sentence)
                .anyMatch(said -> said.contains("read by the test src/test/java/com/acme/UrlTest.java:3"));
    }

    @Test
    void aFileOfOneLineWithoutEndKeepsNobodyWaiting() {
        var review = UrlProject.review()
                .file("ops/blob.json", "a".repeat(400_000))
                .file("ops/dump.json", "\"a\": b.".repeat(40_000))
                .file("conf/blob.xml", "<a b=\"" + "long \\\\".repeat(60_000) + "\"/>")
                .file("src/test/java/com/acme/BlobTest.java", "String s = \"" + "a\\n".repeat(100_000) + "\";")
                .replacing(PARSER, "Error: Invalid URL", "Error: Malformed URI structure");

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(Review.codes(review.by(gate))).containsExactly("MESSAGE_CHANGED"));
    }
}
