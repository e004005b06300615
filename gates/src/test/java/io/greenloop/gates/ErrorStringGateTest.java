package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GatePolicy;
import io.greenloop.contracts.GateReason;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorStringGateTest {

    private static final String PARSER = "src/main/java/com/acme/UrlParser.java";
    private static final String TEST = "src/test/java/com/acme/UrlParserTest.java";

    private final Gate gate = new ErrorStringGate();

    @Test
    void aChangedMessageIsRejectedAndItsReadersAreNamed() {
        var verdict = project()
                .file(TEST, "class UrlParserTest { void x() { check(\"Error: Invalid URL\"); } }")
                .file("ops/alerts/urls.yml", "groups:\n- expr: count({app=\"shop\"} |= \"Invalid URL\")\n")
                .replacing(PARSER, "Error: Invalid URL", "Error: Malformed URI structure")
                .by(gate);

        assertThat(verdict.decision()).isEqualTo(Decision.REJECT);
        assertThat(Review.codes(verdict)).contains("MESSAGE_CHANGED");
        var reason = verdict.reasons().get(0);
        assertThat(reason.before()).isEqualTo("Error: Invalid URL");
        assertThat(reason.after()).isEqualTo("Error: Malformed URI structure");
        assertThat(reason.line()).isEqualTo(4);
        assertThat(reason.sentence()).contains(TEST + ":1");
    }

    @Test
    void aRegularExpressionOfAnAlertThatNoLongerMatchesIsABlindedAlert() {
        var verdict = project()
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
        var verdict = project()
                .file("ops/alerts/urls.yml", "- expr: rate({app=\"shop\"} |~ \"Error: .*\" [5m])\n")
                .replacing(PARSER, "Error: Invalid URL", "Error: Malformed URI structure")
                .by(gate);

        assertThat(Review.codes(verdict)).containsExactly("MESSAGE_CHANGED");
    }

    @Test
    void anAlertPatternThatBacktracksForEverEndsTheTrialAndNotTheGate() {
        var verdict = project()
                .file("ops/alerts/urls.yml", "- expr: \"(((.*)*)*)*Q(.*)*$\"\n")
                .replacing(PARSER, "Error: Invalid URL", "Error: Malformed URI structure")
                .by(gate);

        assertThat(Review.codes(verdict)).containsExactly("MESSAGE_CHANGED");
    }

    @Test
    void aRemovedMessageIsRejected() {
        var verdict = project()
                .replacing(PARSER, "throw new IllegalArgumentException(\"Error: Invalid URL\");", "return \"\";")
                .by(gate);

        assertThat(Review.codes(verdict)).containsExactly("MESSAGE_REMOVED");
    }

    @Test
    void anotherExceptionTypeForTheSameTextIsRejected() {
        var verdict = project()
                .replacing(PARSER, "new IllegalArgumentException(", "new IllegalStateException(")
                .by(gate);

        assertThat(Review.codes(verdict)).containsExactly("MESSAGE_CHANGED");
        assertThat(verdict.reasons().get(0).sentence()).contains("IllegalStateException");
    }

    @Test
    void aFixThatKeepsEveryMessagePassesEvenIfItAddsOne() {
        var verdict = project()
                .replacing(
                        PARSER,
                        "if (url.length() < 3)",
                        "if (url == null) throw new IllegalArgumentException(\"No URL\");\n    if (url.length() <= 3)")
                .by(gate);

        assertThat(verdict).isEqualTo(Verdict.PASS);
    }

    @Test
    void aMessageThatTheFailingTestAsksForMayChangeIfNobodyElseReadsIt() {
        var review = project()
                .file(TEST, "class UrlParserTest { void x() { check(\"Error: Malformed URI structure\"); } }")
                .healing("com.acme.UrlParserTest")
                .replacing(PARSER, "Error: Invalid URL", "Error: Malformed URI structure");
        var withReader = project()
                .file(TEST, "class UrlParserTest { void x() { check(\"Error: Malformed URI structure\"); } }")
                .file("ops/alerts/urls.yml", "expr: '{app=\"shop\"} |= `Invalid URL`'\n")
                .healing("com.acme.UrlParserTest")
                .replacing(PARSER, "Error: Invalid URL", "Error: Malformed URI structure");

        assertThat(review.by(gate).decision()).isEqualTo(Decision.PASS);
        assertThat(review.by(gate).reasons()).extracting(GateReason::code).containsExactly("MESSAGE_DEMANDED");
        assertThat(withReader.by(gate).decision()).isEqualTo(Decision.REJECT);
    }

    @Test
    void thePolicyCanLetAMessageGo() {
        var policy = new GatePolicy(10, 10, 5, 200, List.of(), List.of(), List.of("Error: Invalid URL"));

        assertThat(project()
                        .under(policy)
                        .replacing(PARSER, "Error: Invalid URL", "Error: Bad URL")
                        .by(gate)
                        .decision())
                .isEqualTo(Decision.PASS);
    }

    @Test
    void aChangedTextInABundleIsRejected() {
        var bundle = "src/main/resources/messages.properties";
        var verdict = project()
                .file(bundle, "url.bad=The URL {0} is wrong\n")
                .replacing(bundle, "is wrong", "is not right")
                .by(gate);

        assertThat(Review.codes(verdict)).containsExactly("MESSAGE_CHANGED");
    }

    @Test
    void codeThatCannotBeParsedIsUnknownAndNotAccusedOfLosingMessages() {
        var verdict = project().replacing(PARSER, "return url;", "return url").by(gate);

        assertThat(verdict.decision()).isEqualTo(Decision.UNKNOWN);
    }

    private static Review project() {
        return Review.ofProject().file(PARSER, """
                        package com.acme;
                        class UrlParser {
                          String parse(String url) {
                            if (url.length() < 3) throw new IllegalArgumentException("Error: Invalid URL");
                            return url;
                          }
                        }
                        """);
    }
}
