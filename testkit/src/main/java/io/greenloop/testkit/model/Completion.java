package io.greenloop.testkit.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenloop.contracts.Json;
import java.util.ArrayList;
import java.util.List;

/** A completion as the OpenAI protocol writes it, whole or in pieces. */
final class Completion {

    private static final int CHARACTERS_IN_A_TOKEN = 4;
    private static final int CHARACTERS_IN_A_PIECE = 40;
    private static final long CREATED = 1_760_000_000L;

    private final ModelRequest request;
    private final String content;

    Completion(ModelRequest request, String content) {
        this.request = request;
        this.content = content;
    }

    ObjectNode whole() {
        var completion = frame("chat.completion");
        var choice = completion.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", content);
        completion.set("usage", usage());
        return completion;
    }

    /** Role, content in small pieces, end, and the usage where the client asked for it. */
    List<ObjectNode> pieces() {
        var pieces = new ArrayList<ObjectNode>();
        pieces.add(piece("", null));
        pieces.get(0).withArray("choices").get(0).withObject("delta").put("role", "assistant");
        for (var from = 0; from < content.length(); from += CHARACTERS_IN_A_PIECE) {
            var to = Math.min(from + CHARACTERS_IN_A_PIECE, content.length());
            pieces.add(piece(content.substring(from, to), null));
        }
        pieces.add(piece("", "stop"));
        if (request.body().path("stream_options").path("include_usage").asBoolean()) {
            var last = frame("chat.completion.chunk");
            last.putArray("choices");
            last.set("usage", usage());
            pieces.add(last);
        }
        return pieces;
    }

    private ObjectNode piece(String text, String finishReason) {
        var piece = frame("chat.completion.chunk");
        var choice = piece.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", finishReason);
        choice.putObject("delta").put("content", text);
        return piece;
    }

    private ObjectNode frame(String kind) {
        return Json.mapper()
                .createObjectNode()
                .put("id", "chatcmpl-" + Integer.toHexString(content.hashCode()))
                .put("object", kind)
                .put("created", CREATED)
                .put("model", request.model());
    }

    private ObjectNode usage() {
        var in = tokens(request.prompt());
        var out = tokens(content);
        return Json.mapper()
                .createObjectNode()
                .put("prompt_tokens", in)
                .put("completion_tokens", out)
                .put("total_tokens", in + out);
    }

    private static int tokens(String text) {
        return (text.length() + CHARACTERS_IN_A_TOKEN - 1) / CHARACTERS_IN_A_TOKEN;
    }
}
