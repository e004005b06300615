package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageDemandTest {

    private static final String PARSER = UrlProject.PARSER;
    private static final String TEST = "src/test/java/com/acme/UrlParserTest.java";

    private final Gate gate = new ErrorStringGate();

    @Test
    void aMessageThatTheFailingTestAsksForMayChangeIfNobodyElseReadsIt() {
        var review = UrlProject.review()
                .file(TEST, "class UrlParserTest { void x() { check(\"Error: Malformed URI structure\"); } }")
                .healing("com.acme.UrlParserTest")
                .replacing(PARSER, "Error: Invalid URL", "Error: Malformed URI structure");
        var withReader = UrlProject.review()
                .file(TEST, "class UrlParserTest { void x() { check(\"Error: Malformed URI structure\"); } }")
                .file("ops/alerts/urls.yml", "expr: '{app=\"shop\"} |= `Invalid URL`'\n")
                .healing("com.acme.UrlParserTest")
                .replacing(PARSER, "Error: Invalid URL", "Error: Malformed URI structure");

        assertThat(review.by(gate).decision()).isEqualTo(Decision.PASS);
        assertThat(review.by(gate).reasons()).extracting(GateReason::code).containsExactly("MESSAGE_DEMANDED");
        assertThat(withReader.by(gate).decision()).isEqualTo(Decision.REJECT);
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
        var verdict = UrlProject.review()
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
        var verdict = UrlProject.review()
                .file(TEST, "class UrlParserTest { void x() { " + assertion + " } }")
                .healing("com.acme.UrlParserTest")
                .replacing(PARSER, "Error: Invalid URL", "Error: Malformed URI structure")
                .by(gate);

        assertThat(Review.codes(verdict)).containsExactly("MESSAGE_CHANGED");
    }

    @Test
    void anotherExceptionTypeIsDemandedByTheTestThatNamesIt() {
        var verdict = UrlProject.review()
                .file(
                        TEST,
                        "class UrlParserTest { void x() { assertThrows(IllegalStateException.class, () -> parse(1)); } }")
                .healing("com.acme.UrlParserTest")
                .replacing(PARSER, "new IllegalArgumentException(", "new IllegalStateException(")
                .by(gate);

        assertThat(verdict.decision()).isEqualTo(Decision.PASS);
    }

    @Test
    void aPersonWhoChangesAMessageAndItsTestIsAskedToLookAgain() {
        var test = "class UrlParserTest { void x() { check(\"Error: Invalid URL\"); } }";
        var change = UrlProject.review()
                .file(TEST, test)
                .replacing(PARSER, "Error: Invalid URL", "Error: Malformed URI structure")
                .replacing(TEST, "Error: Invalid URL", "Error: Malformed URI structure");

        assertThat(change.writtenBy(Authorship.ANYONE).by(gate).decision()).isEqualTo(Decision.ESCALATE);
    }

    @Test
    void theRemovalOfTheMessageThatTheTestFailsWithIsForSomebodyToLookAt() {
        var removal = UrlProject.review()
                .replacing(PARSER, "throw new IllegalArgumentException(\"Error: Invalid URL\");", "return \"\";");

        assertThat(removal.failingWith("java.lang.IllegalArgumentException", "Error: Invalid URL")
                        .by(gate)
                        .decision())
                .isEqualTo(Decision.ESCALATE);
        assertThat(removal.failingWith("java.lang.IllegalArgumentException", "Another")
                        .by(gate)
                        .decision())
                .isEqualTo(Decision.REJECT);
    }
}
