package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GatePolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorStringGateTest {

    private static final String PARSER = UrlProject.PARSER;
    private static final String TEST = "src/test/java/com/acme/UrlParserTest.java";
    private static final String SPEAKER = "src/main/java/com/acme/Speaker.java";

    private final Gate gate = new ErrorStringGate();

    @Test
    void aChangedMessageIsRejectedAndItsReadersAreNamed() {
        var verdict = UrlProject.review()
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
    void aChangeIsSeenInAProjectThatHasItAlready() {
        var verdict = UrlProject.review()
                .replacing(PARSER, "Error: Invalid URL", "Error: Malformed URI structure")
                .laidOutAfterwards()
                .by(gate);

        assertThat(Review.codes(verdict)).containsExactly("MESSAGE_CHANGED");
    }

    @Test
    void aRemovedMessageIsRejected() {
        var verdict = UrlProject.review()
                .replacing(PARSER, "throw new IllegalArgumentException(\"Error: Invalid URL\");", "return \"\";")
                .by(gate);

        assertThat(Review.codes(verdict)).containsExactly("MESSAGE_REMOVED");
    }

    @Test
    void anotherExceptionTypeForTheSameTextIsRejected() {
        var verdict = UrlProject.review()
                .replacing(PARSER, "new IllegalArgumentException(", "new IllegalStateException(")
                .by(gate);

        assertThat(Review.codes(verdict)).containsExactly("MESSAGE_CHANGED");
        assertThat(verdict.reasons().get(0).sentence()).contains("IllegalStateException");
    }

    @Test
    void aFixThatKeepsEveryMessagePassesEvenIfItAddsOne() {
        var verdict = UrlProject.review()
                .replacing(
                        PARSER,
                        "if (url.length() < 3)",
                        "if (url == null) throw new IllegalArgumentException(\"No URL\");\n    if (url.length() <= 3)")
                .by(gate);

        assertThat(verdict).isEqualTo(Verdict.PASS);
    }

    @Test
    void thePolicyCanLetAMessageGo() {
        var policy = new GatePolicy(10, 10, 5, 200, 95, List.of(), List.of(), List.of("Error: Invalid URL"));

        assertThat(UrlProject.review()
                        .under(policy)
                        .replacing(PARSER, "Error: Invalid URL", "Error: Bad URL")
                        .by(gate)
                        .decision())
                .isEqualTo(Decision.PASS);
    }

    @Test
    void codeThatCannotBeParsedIsUnknownAndNotAccusedOfLosingMessages() {
        var verdict = UrlProject.review()
                .replacing(PARSER, "return url;", "return url")
                .by(gate);

        assertThat(verdict.decision()).isEqualTo(Decision.UNKNOWN);
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

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "log.debug(e.getMessage(), e); => log.trace(e.getMessage(), e); => LOG_LEVEL_CHANGED",
                "throw new UncheckedIOException(e); => throw new RuntimeException(e); => EXCEPTION_TYPE_CHANGED",
                "if (n > 2) throw new NoSuchElementException(); => ; => MESSAGE_REMOVED",
                "throw new IllegalStateException(); => throw new IllegalStateException(\"No way\"); => ",
                "if (e == null) throw new NullPointerException(); => requireNonNull(e, \"no e\"); => ",
                "log.debug(e.getMessage()); => log.debug(\"It was {}\", e.getMessage()); => ",
            })
    void whatSaysNothingButItsTypeOrLevelIsLookedAtToo(String before, String after, String code) {
        var verdict = Review.ofProject()
                .file(PARSER, "class UrlParser { void x(int n, java.io.IOException e) { " + before + " } }")
                .replacing(PARSER, before, after)
                .by(gate);

        assertThat(Review.codes(verdict)).isEqualTo(code == null ? List.of() : List.of(code));
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
                    log.error("Without {}", a, e);
                  }
                }
                """;
        var project = Review.ofProject().file(PARSER, code);

        assertThat(Review.codes(project.replacing(PARSER, "a, e)", "e, a)").by(gate)))
                .containsExactly("CAUSE_DROPPED");
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
        var verdict = UrlProject.review()
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
}
