package io.greenloop.patcher.openai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.openai.core.ObjectMappers;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.models.chat.completions.ChatCompletionChunk;
import io.greenloop.patcher.domain.model.Prompt;

/** What an endpoint may stream: chunks of any shape, in any number. */
class StreamedAnswerFuzzTest {

    private static final int MOST_CHARACTERS = 400_000;

    @FuzzTest
    void chunksAreAnAnswerOrInvalid(byte[] data) {
        var answer = new StreamedAnswer(() -> 0);
        try {
            for (var line : new String(data, UTF_8).lines().toList()) {
                answer.add(ObjectMappers.jsonMapper().readValue(line, ChatCompletionChunk.class));
            }
        } catch (JsonProcessingException | OpenAIInvalidDataException brokenOff) {
            // The client refuses it in the same way, and the call breaks off.
        }
        var reply = answer.reply(new Prompt("rules", "question"));
        assertThat(reply.content()).hasSizeLessThanOrEqualTo(MOST_CHARACTERS);
        assertThat(reply.inputTokens()).isNotNegative();
        assertThat(reply.outputTokens()).isNotNegative();
    }
}
