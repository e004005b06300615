package io.greenloop.patcher.domain.model;

import java.time.Duration;

/** A model behind some endpoint. */
public interface ChatModel {

    /** Names the model in candidates. */
    String name();

    /**
     * Asks and waits, no longer than the limit whatever the endpoint does.
     *
     * @param mostOutputTokens hard limit of the answer
     */
    ModelReply ask(Prompt prompt, int mostOutputTokens, Duration limit) throws ModelTrouble;
}
