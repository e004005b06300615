package io.greenloop.testkit.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a client sent.
 *
 * @param authorization the header of that name, empty when absent
 * @param body the whole request
 */
public record ModelRequest(String authorization, JsonNode body) {

    public String model() {
        return body.path("model").asText();
    }

    /** Whether the answer was wanted piece by piece. */
    public boolean isStreaming() {
        return body.path("stream").asBoolean();
    }

    /** The texts of all messages, in order, parted by line ends. */
    public String prompt() {
        return String.join("\n", texts());
    }

    private List<String> texts() {
        var texts = new ArrayList<String>();
        for (var message : body.path("messages")) {
            var content = message.path("content");
            if (content.isTextual()) {
                texts.add(content.asText());
            }
            content.forEach(part -> texts.add(part.path("text").asText()));
        }
        return texts;
    }

    /** Prompts hold source code. */
    @Override
    public String toString() {
        return "ModelRequest[model=%s, streaming=%s, characters=%d]"
                .formatted(model(), isStreaming(), prompt().length());
    }
}
