package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Decision;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageFilesTest {

    private static final String SPEAKER = "src/main/java/com/acme/Speaker.java";

    private final Gate gate = new ErrorStringGate();

    @Test
    void aChangedTextInABundleIsRejected() {
        var bundle = "src/main/resources/messages.properties";
        var verdict = UrlProject.review()
                .file(bundle, "url.bad=The URL {0} is wrong\n")
                .replacing(bundle, "is wrong", "is not right")
                .by(gate);

        assertThat(Review.codes(verdict)).containsExactly("MESSAGE_CHANGED");
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

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "You may not see {0} => You may not see {1}",
                "access.denied => access.denied.text",
                "You may => Problem: You may",
            })
    void anotherPlaceHolderKeyOrTextOfABundleIsSeen(String before, String after) {
        var path = "src/main/resources/com/acme/LocalStrings_es.properties";
        var verdict = Review.ofProject()
                .file(path, "access.denied=You may not see {0}\nother=Other\n")
                .replacing(path, before, after)
                .by(gate);

        assertThat(verdict.decision()).isEqualTo(Decision.REJECT);
    }

    /** With the square of its lines this would take minutes. */
    @ParameterizedTest
    @CsvSource({"yml, '- The order %d cannot be read'", "properties, key%d=The order cannot be read"})
    @Timeout(20)
    void aLongFileIsReadInATimeThatGrowsWithItsLines(String end, String line) {
        int lines = 30_000;
        var text = IntStream.range(0, lines).mapToObj(line::formatted).collect(Collectors.joining("\n"));

        assertThat(MessageFiles.messages("src/main/resources/messages." + end, text))
                .hasSize(lines);
    }

    @Test
    void whatStandsBelowANameThatIsTooLongToLookUpIsNotRepeatedForEachItem() {
        var name = "k".repeat(2_000);

        assertThat(MessageFiles.texts("src/main/resources/messages.json", "{\"%s\": [\"a\", \"b\"]}".formatted(name)))
                .isEmpty();
        assertThat(MessageFiles.texts("src/main/resources/messages.yml", name + ":\n  - a\n  - b\n"))
                .isEmpty();
    }
}
