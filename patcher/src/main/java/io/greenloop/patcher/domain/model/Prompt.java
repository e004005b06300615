package io.greenloop.patcher.domain.model;

import static java.util.Objects.requireNonNull;

/**
 * What a model is asked.
 *
 * @param rules what holds for every question
 * @param question this one, with everything that is data fenced
 */
public record Prompt(String rules, String question) {

    /** Characters that one token stands for at the least in code, so that an estimate errs on the dear side. */
    private static final int CHARACTERS_PER_TOKEN = 3;

    public Prompt {
        requireNonNull(rules, "rules");
        requireNonNull(question, "question");
    }

    /** Tokens going in, estimated high. */
    public long estimatedTokens() {
        return (rules.length() + question.length()) / CHARACTERS_PER_TOKEN + 1L;
    }

    /** Prompts hold code, so only their size is ever shown. */
    @Override
    public String toString() {
        return "Prompt[characters=%d]".formatted(rules.length() + question.length());
    }
}
