package io.greenloop.gates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/** Files of messages in every form that is read. */
class MessageFileFuzzTest {

    private static final List<String> ENDS = List.of("properties", "yml", "json");

    @FuzzTest
    void messagesAreReadWithTheirLines(byte[] data) {
        var text = new String(data, UTF_8);
        long lines = Math.max(1, text.lines().count());
        for (var end : ENDS) {
            var path = "src/main/resources/messages." + end;
            var texts = MessageFiles.texts(path, text);
            var messages = MessageFiles.messages(path, text);
            assertThat(messages).hasSize(texts.size());
            assertThat(messages).allSatisfy(message -> {
                assertThat(message.line()).isBetween(1, (int) lines);
                assertThat(texts).containsKey(message.sink());
            });
        }
    }
}
