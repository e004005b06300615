package io.greenloop.patcher.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.worker.redaction.Redaction;
import io.greenloop.worker.redaction.UnscannableText;
import java.time.Clock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptSectionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password = \"hunter-of-2-words\";",
                "ghp_hunter0123456789abcdefghijklmnopqrstu",
                "-----BEGIN PRIVATE KEY-----\nhunter0123456789\n-----END PRIVATE KEY-----"
            })
    void noCutLeavesPartOfASecretThatIsKnownByNobody(String secret) {
        var content = PromptSections.data("log", "x".repeat(60) + "\n" + secret + "\n" + "y".repeat(60));

        assertThat(IntStream.range(20, content.length()))
                .allSatisfy(most -> assertThat(redacted(content, most)).doesNotContain("hun"));
    }

    @Test
    void noCutLeavesHalfACharacterForWhichThePromptWouldNotBeSent() {
        var content = "\uD83D\uDE00".repeat(40);

        assertThat(IntStream.range(20, 60))
                .allSatisfy(most -> assertThat(redacted(content, most)).contains("[cut]"));
    }

    private static String redacted(String content, int most) throws UnscannableText {
        var sections = new PromptSections(10_000);
        sections.add("What the build printed", content, most);
        return new Redaction(Clock.systemUTC()).redact(sections.toString());
    }
}
