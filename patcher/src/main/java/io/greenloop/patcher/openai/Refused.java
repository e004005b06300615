package io.greenloop.patcher.openai;

import io.greenloop.patcher.domain.model.ModelTrouble;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The endpoint refused a call with a status. Costs nothing. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;
    private static final Set<Integer> TEMPORARY = Set.of(408, 409, 425, 429, 500, 502, 503, 504, 529);

    private final int status;
    private final transient Optional<String> retryAfter;

    Refused(int status, Optional<String> retryAfter) {
        super("status " + status);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    boolean isTemporary() {
        return TEMPORARY.contains(status);
    }

    /** How long the endpoint asks to wait, where it says so in seconds. */
    Duration waitOr(Duration otherwise) {
        return retryAfter
                .filter(text -> text.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(otherwise);
    }

    ModelTrouble trouble(int tries) {
        return new ModelTrouble("the model's endpoint answered status %d (tries: %d)".formatted(status, tries), false);
    }
}
