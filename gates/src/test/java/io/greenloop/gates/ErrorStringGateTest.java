package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GatePolicy;
import io.greenloop.contracts.GateReason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorStringGateTest {

    private static final String PARSER = "src/main/java/com/acme/UrlParser.java";
    private static final String TEST = "src/test/java/com/acme/UrlParserTest.java";

    private static final String SPEAKER = "src/main/java/com/acme/Speaker.java";

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
                "e2e/urls.js => expect(text).toContain('Invalid URL') => the script",
            })
    void whoReadsAMessageIsNamed(String path, String line, String who) {
        var verdict = project()
                .file(path, line + "\n")
                .replacing(PARSER, "Error: Invalid URL", "Error: Malformed URI structure")
                .by(gate);

        assertThat(verdict.reasons().get(0).sentence()).contains("read by " + who + " " + path + ":1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assertThat(e).hasMessage(\"Error: Malformed URI structure\");",
                "assertThat(e).hasMessageContaining(\"Malformed URI\");",
                "assertTrue(e.getMessage().startsWith(\"Error: Malformed\"));",
                "assertThat(e).hasMessageMatching(\"Error: Mal\\\\w+ URI.*\");",
            })
    void aChangeIsDemandedByWhateverWayTheFailingTestAsksForIt(String assertion) {
        var verdict = project()
                .file(TEST, "class UrlParserTest { void x() { " + assertion + " } }")
                .healing("com.acme.UrlParserTest")
                .replacing(PARSER, "Error: Invalid URL", "Error: Malformed URI structure")
                .by(gate);

        assertThat(verdict.reasons()).extracting(GateReason::code).containsExactly("MESSAGE_DEMANDED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assertThat(parse(\"a\")).isEqualTo(\"b\");",
                "assertThat(e).hasMessage(\"Error: Invalid URL\");",
                "assertThat(e).hasMessageMatching(\".*\");",
                "assertThat(e).hasMessageContaining(\"Error: \");",
            })
    void aChangeThatTheFailingTestDoesNotAskForIsNobodysWish(String assertion) {
        var verdict = project()
                .file(TEST, "class UrlParserTest { void x() { " + assertion + " } }")
                .healing("com.acme.UrlParserTest")
                .replacing(PARSER, "Error: Invalid URL", "Error: Malformed URI structure")
                .by(gate);

        assertThat(Review.codes(verdict)).containsExactly("MESSAGE_CHANGED");
    }

    @Test
    void anotherExceptionTypeIsDemandedByTheTestThatNamesIt() {
        var verdict = project()
                .file(
                        TEST,
                        "class UrlParserTest { void x() { assertThrows(IllegalStateException.class, () -> parse(1)); } }")
                .healing("com.acme.UrlParserTest")
                .replacing(PARSER, "new IllegalArgumentException(", "new IllegalStateException(")
                .by(gate);

        assertThat(verdict.decision()).isEqualTo(Decision.PASS);
    }

    @Test
    void anotherTypeOfAnExceptionWithoutAWordIsForSomebodyToLookAt() {
        var verdict = Review.ofProject()
                .file(PARSER, "class UrlParser { void x() { throw new IllegalStateException(); } }")
                .replacing(PARSER, "IllegalStateException", "UnsupportedOperationException")
                .by(gate);

        assertThat(verdict.decision()).isEqualTo(Decision.ESCALATE);
        assertThat(Review.codes(verdict)).containsExactly("EXCEPTION_TYPE_CHANGED");
    }

    @Test
    void anImplementationInThePlaceOfAnExceptionWithoutAWordPasses() {
        var verdict = Review.ofProject()
                .file(PARSER, "class UrlParser { int x() { throw new UnsupportedOperationException(); } }")
                .replacing(PARSER, "throw new UnsupportedOperationException();", "return 3;")
                .by(gate);

        assertThat(verdict).isEqualTo(Verdict.PASS);
    }

    @Test
    void aDroppedCauseAnotherOrderAndFewerPlacesAreForSomebodyToLookAt() {
        var code = """
                class UrlParser {
                  void x(String a, String b, Exception e) {
                    if (a == null) throw new IllegalStateException("No URL", e);
                    if (b == null) throw new IllegalArgumentException("No base");
                    if (a.equals(b)) throw new IllegalArgumentException("No base");
                    log.warn("{} instead of {}", a, b);
                  }
                }
                """;
        var project = Review.ofProject().file(PARSER, code);

        assertThat(Review.codes(
                        project.replacing(PARSER, "\"No URL\", e", "\"No URL\"").by(gate)))
                .containsExactly("CAUSE_DROPPED");
        assertThat(Review.codes(
                        project.replacing(PARSER, ", a, b);", ", b, a);").by(gate)))
                .containsExactly("ARGUMENTS_REORDERED");
        assertThat(Review.codes(project.replacing(
                                PARSER, "if (a.equals(b)) throw new IllegalArgumentException(\"No base\");\n", "\n")
                        .by(gate)))
                .containsExactly("MESSAGE_EMITTED_LESS");
    }

    @Test
    void aTextThatAnotherFileSaysIsSeenWhereItStands() {
        var texts = "src/main/java/com/acme/Texts.java";
        var constants = speaking("Texts.ODD").file(texts, texts("that is odd"));
        var helpers = speaking("Texts.odd(url)").file(texts, texts("that is odd"));
        var thrower = speaking("\"\"); Texts.refuse(\"odd\"").file(texts, texts("that is odd"));

        assertThat(Review.codes(
                        constants.replacing(texts, "that is odd", "how strange").by(gate)))
                .contains("MESSAGE_CHANGED");
        assertThat(Review.codes(helpers.replacing(texts, "\"For \"", "\"Of \"").by(gate)))
                .contains("MESSAGE_CHANGED");
        assertThat(Review.codes(
                        thrower.replacing(SPEAKER, "\"odd\"", "\"strange\"").by(gate)))
                .contains("MESSAGE_CHANGED");
    }

    @Test
    void aMessageThatMovesToAnotherFileOfThePatchPasses() {
        var verdict = project()
                .replacing(
                        PARSER,
                        "throw new IllegalArgumentException(\"Error: Invalid URL\");",
                        "throw Refusals.invalid(\"URL\");")
                .adding(
                        "src/main/java/com/acme/Refusals.java",
                        "package com.acme; class Refusals { static RuntimeException invalid(String what) {"
                                + " return new IllegalArgumentException(\"Error: Invalid \" + what); } }")
                .by(gate);

        assertThat(verdict).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "src/main/resources/ValidationMessages.properties => url.bad=The URL {0} is wrong",
                "src/main/resources/messages_de.properties => url.bad=Die URL {0} is wrong",
                "src/main/resources/i18n/en.json => {\"url\": {\"bad\": \"The URL {0} is wrong\"}}",
                "src/main/resources/errors.yml => url: {}\\n  bad: \"The URL is wrong\"",
                "src/main/resources/messages.yaml => url:\\n  bad: >\\n    The URL\\n    is wrong\\n  good: fine",
                "src/main/resources/application.yml => shop:\\n  refusal: The payment failed as it is wrong",
            })
    void aTextInAMessageFileIsAMessage(String path, String text) {
        var verdict = Review.ofProject()
                .file(path, text.replace("\\n", "\n"))
                .replacing(path, "is wrong", "is not right")
                .by(gate);

        assertThat(Review.codes(verdict)).containsExactly("MESSAGE_CHANGED");
    }

    @Test
    void aTextOfABundleThatTheCodeLooksUpIsTheSameUnderAnotherKey() {
        var bundle = "src/main/resources/messages.properties";
        var verdict = Review.ofProject()
                .file(bundle, "a=The URL is wrong\nb=The URL is wrong\nc=Other\n")
                .file("src/main/resources/messages_de.properties", "a=Falsch\nb=Verkehrt\n")
                .file(
                        SPEAKER,
                        "class S { java.util.ResourceBundle b; void x() { throw new RuntimeException(b.getString(\"a\")); } }")
                .replacing(SPEAKER, "getString(\"a\")", "getString(\"b\")")
                .by(gate);

        assertThat(verdict).isEqualTo(Verdict.PASS);
    }

    private static Review speaking(String text) {
        return Review.ofProject()
                .file(
                        SPEAKER,
                        "package com.acme; class Speaker { void x(String url) { throw new IllegalStateException(%s); } }"
                                .formatted(text));
    }

    private static String texts(String text) {
        return """
                package com.acme;
                class Texts {
                  static final String ODD = "%s";
                  static String odd(String url) { return "For " + url; }
                  static void refuse(String what) { throw new IllegalStateException("This is " + what); }
                }
                """.formatted(text);
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
