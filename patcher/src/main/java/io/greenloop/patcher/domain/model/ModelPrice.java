package io.greenloop.patcher.domain.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a model costs, in US dollars for a million tokens. */
public record ModelPrice(BigDecimal usdPerMillionInput, BigDecimal usdPerMillionOutput) {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int DIGITS = 8;

    public ModelPrice {
        requireNonNull(usdPerMillionInput, "usdPerMillionInput");
        requireNonNull(usdPerMillionOutput, "usdPerMillionOutput");
        if (usdPerMillionInput.signum() < 0 || usdPerMillionOutput.signum() < 0) {
            throw new IllegalArgumentException("a price cannot be negative");
        }
    }

    /** US dollars, rounded up so that a budget is never overdrawn by rounding. */
    public BigDecimal of(long inputTokens, long outputTokens) {
        return usdPerMillionInput
                .multiply(BigDecimal.valueOf(inputTokens))
                .add(usdPerMillionOutput.multiply(BigDecimal.valueOf(outputTokens)))
                .divide(MILLION, DIGITS, RoundingMode.CEILING);
    }

    /** How many tokens may come out for that money once the input is paid; at most {@link Integer#MAX_VALUE}. */
    int affordableOutput(BigDecimal usd, long inputTokens) {
        var left = usd.subtract(of(inputTokens, 0));
        if (left.signum() < 0) {
            return 0;
        }
        if (usdPerMillionOutput.signum() == 0) {
            return Integer.MAX_VALUE;
        }
        var tokens = left.multiply(MILLION).divide(usdPerMillionOutput, 0, RoundingMode.FLOOR);
        return tokens.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
    }
}
