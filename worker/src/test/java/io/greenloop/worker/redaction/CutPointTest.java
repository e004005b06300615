package io.greenloop.worker.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CutPointTest {

    @ParameterizedTest
    @MethodSource("io.greenloop.worker.redaction.RedactionTest#secrets")
    void noCutLeavesAPartOfASecretThatIsNotTakenOut(String text, String part) {
        var around = "before it\n" + text + "\nafter it";

        assertThat(IntStream.range(0, around.length())).allSatisfy(at -> {
            var cut = new CutPoint(around, Clock.systemUTC());
            var head = around.substring(0, cut.upTo(at));
            var tail = around.substring(cut.from(at));

            assertThat(cut.upTo(at)).isLessThanOrEqualTo(at);
            assertThat(cut.from(at)).isGreaterThanOrEqualTo(at);
            assertThat(redacted(head) + "|" + redacted(tail))
                    .doesNotContain(part.substring(0, 6))
                    .doesNotContain(part.substring(part.length() - 4));
        });
    }

    @Test
    void aTextWithoutSecretsIsCutWhereItWasToBe() {
        var cut = new CutPoint("[INFO] nothing to hide\n".repeat(100), Clock.systemUTC());

        assertThat(cut.upTo(777)).isEqualTo(777);
        assertThat(cut.from(777)).isEqualTo(777);
    }

    @Test
    void noCutLeavesHalfACharacter() {
        var cut = new CutPoint("fine \uD83D\uDE00 here", Clock.systemUTC());

        assertThat(cut.upTo(6)).isEqualTo(5);
        assertThat(cut.from(6)).isEqualTo(7);
    }

    private static String redacted(String text) throws UnscannableText {
        return new Redaction(Clock.systemUTC()).redact(text);
    }
}
