package io.greenloop.contracts;

import java.math.BigDecimal;
import java.util.Objects;

/** What asking an engine cost: calls, tokens in and out, US dollars by the configured price. */
public record Usage(int calls, long inputTokens, long outputTokens, BigDecimal usd) {

    public static final Usage NONE = new Usage(0, 0, 0, BigDecimal.ZERO);

    public Usage {
        usd = Dollars.plain(Objects.requireNonNull(usd, "usd"));
        if (calls < 0 || inputTokens < 0 || outputTokens < 0 || usd.signum() < 0) {
            throw new IllegalArgumentException("usage cannot be negative");
        }
    }

    /** Both together. */
    public Usage plus(Usage other) {
        return new Usage(
                calls + other.calls,
                inputTokens + other.inputTokens,
                outputTokens + other.outputTokens,
                usd.add(other.usd));
    }

    /** Tokens in and out together. */
    public long tokens() {
        return inputTokens + outputTokens;
    }
}
