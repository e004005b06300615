package io.greenloop.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;

/**
 * What a job may spend; hard in every part.
 *
 * @param iterations batches through propose, gate and validate, 1 to 1000
 * @param wallTime from admission to the end, one second to one day
 * @param tokens model tokens in and out together, 0 or more
 * @param usd money for models in US dollars, 0 or more
 */
public record Budget(int iterations, Duration wallTime, long tokens, BigDecimal usd) {

    /** Forty batches, fifteen minutes, 400,000 tokens, two dollars. */
    public static final Budget STANDARD = new Budget(40, Duration.ofMinutes(15), 400_000, new BigDecimal("2.00"));

    public Budget {
        Objects.requireNonNull(wallTime, "wallTime");
        usd = Dollars.plain(Objects.requireNonNull(usd, "usd"));
        if (iterations < 1 || iterations > 1000) {
            throw new IllegalArgumentException("budget.iterations is %d, 1 to 1000 is allowed".formatted(iterations));
        }
        if (wallTime.compareTo(Duration.ofSeconds(1)) < 0 || wallTime.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("budget.wallTime is %s, PT1S to PT24H is allowed".formatted(wallTime));
        }
        if (tokens < 0) {
            throw new IllegalArgumentException("budget.tokens is %d, 0 or more is allowed".formatted(tokens));
        }
        if (usd.signum() < 0) {
            throw new IllegalArgumentException("budget.usd is %s, 0 or more is allowed".formatted(usd));
        }
    }

    /** What a request may leave out takes the standard value. */
    @JsonCreator
    static Budget of(
            @JsonProperty("iterations") Integer iterations,
            @JsonProperty("wallTime") Duration wallTime,
            @JsonProperty("tokens") Long tokens,
            @JsonProperty("usd") BigDecimal usd) {
        return new Budget(
                iterations == null ? STANDARD.iterations : iterations,
                wallTime == null ? STANDARD.wallTime : wallTime,
                tokens == null ? STANDARD.tokens : tokens,
                usd == null ? STANDARD.usd : usd);
    }
}
