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

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Forty batches, fifteen minutes, 400,000 tokens, two dollars. */
    public static final Budget STANDARD = new Budget(40, Duration.ofMinutes(15), 400_000, new BigDecimal("2.00"));

    public Budget {
        Objects.requireNonNull(wallTime, "wallTime");
        usd = Dollars.plain(Objects.requireNonNull(usd, "usd"));
        new OutOfRange.Check("budget")
                .that(iterations >= 1 && iterations <= 1000, "iterations", iterations, "1 to 1000")
                .that(
                        wallTime.compareTo(SHORTEST) >= 0 && wallTime.compareTo(LONGEST) <= 0,
                        "wallTime",
                        wallTime,
                        "PT1S to PT24H")
                .that(tokens >= 0, "tokens", tokens, "0 or more")
                .that(usd.signum() >= 0, "usd", usd, "0 or more")
                .requireAll();
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
