package io.greenloop.patcher.domain.model;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What a model answered.
 *
 * @param inputTokens as the endpoint counted them
 * @param outputTokens as the endpoint counted them
 * @param isCut whether the answer ended at the limit of tokens rather than by itself
 * @param firstToken from the question to the first piece of the answer
 * @param took from the question to the end of the answer
 */
public record ModelReply(
        String content, long inputTokens, long outputTokens, boolean isCut, Duration firstToken, Duration took) {

    public ModelReply {
        requireNonNull(content, "content");
        requireNonNull(firstToken, "firstToken");
        requireNonNull(took, "took");
    }

    /** Answers hold code, so only their size is ever shown. */
    @Override
    public String toString() {
        return "ModelReply[characters=%d, inputTokens=%d, outputTokens=%d]"
                .formatted(content.length(), inputTokens, outputTokens);
    }
}
