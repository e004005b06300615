package io.greenloop.patcher.openai;

import com.openai.errors.OpenAIInvalidDataException;
import com.openai.models.chat.completions.ChatCompletionChunk;
import io.greenloop.patcher.domain.model.ModelReply;
import io.greenloop.patcher.domain.model.Prompt;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Puts the pieces of an answer together and measures when they came. */
final class StreamedAnswer {

    private static final int MOST_CHARACTERS = 400_000;
    private static final int CHARACTERS_PER_TOKEN = 3;

    private final LongSupplier nanos;
    private final long start;
    private final StringBuilder content = new StringBuilder();
    private Duration firstToken = Duration.ZERO;
    private long inputTokens = -1;
    private long outputTokens = -1;
    private boolean isCut;

    StreamedAnswer(LongSupplier nanos) {
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    /** @throws OpenAIInvalidDataException for a chunk that is not of the protocol's shape */
    void add(ChatCompletionChunk chunk) {
        for (var choice : present(chunk).choices()) {
            present(choice).delta().content().filter(text -> !text.isEmpty()).ifPresent(this::append);
            choice.finishReason().ifPresent(reason -> isCut |= reason.toString().contains("length"));
        }
        chunk.usage().ifPresent(usage -> {
            inputTokens = usage.promptTokens();
            outputTokens = usage.completionTokens();
        });
    }

    /** The client lets JSON's null pass where an object has to be. */
    private static <T> T present(T part) {
        if (part == null) {
            throw new OpenAIInvalidDataException("null in the place of an object");
        }
        return part;
    }

    private void append(String text) {
        if (content.isEmpty()) {
            firstToken = sinceStart();
        }
        if (content.length() + text.length() > MOST_CHARACTERS) {
            isCut = true;
            return;
        }
        content.append(text);
    }

    private Duration sinceStart() {
        return Duration.ofNanos(nanos.getAsLong() - start);
    }

    /** An endpoint that does not count gets a high estimate: an unknown cost is never taken for none. */
    ModelReply reply(Prompt prompt) {
        long in = inputTokens >= 0 ? inputTokens : prompt.estimatedTokens();
        long out = outputTokens >= 0 ? outputTokens : content.length() / CHARACTERS_PER_TOKEN + 1L;
        return new ModelReply(content.toString(), in, out, isCut, firstToken, sinceStart());
    }
}
