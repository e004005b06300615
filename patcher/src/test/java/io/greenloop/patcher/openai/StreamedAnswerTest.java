package io.greenloop.patcher.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.core.ObjectMappers;
import com.openai.models.chat.completions.ChatCompletionChunk;
import io.greenloop.patcher.domain.model.Prompt;
import org.junit.jupiter.api.Test;

class StreamedAnswerTest {

    @Test
    void anAnswerThatWasTooLongStaysCutHoweverTheEndpointEndsIt() throws Exception {
        var answer = new StreamedAnswer(() -> 0);

        answer.add(chunk("x".repeat(400_001), "null"));
        answer.add(chunk("", "\"stop\""));

        assertThat(answer.reply(new Prompt("rules", "question")).isCut()).isTrue();
    }

    private static ChatCompletionChunk chunk(String content, String reason) throws Exception {
        return ObjectMappers.jsonMapper().readValue("""
                        {"id":"1","created":1,"model":"m","choices":[{"index":0,"delta":{"content":"%s"},"finish_reason":%s}]}""".formatted(content, reason), ChatCompletionChunk.class);
    }
}
