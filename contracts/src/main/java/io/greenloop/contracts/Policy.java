package io.greenloop.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * What one job may do and spend.
 *
 * @param tiers engines that may be asked, at least one
 * @param seed makes the template engine's search repeatable
 */
public record Policy(Budget budget, GatePolicy gates, Set<Tier> tiers, Mode mode, long seed) {

    /** Every tier, standard budget and gates, patches proposed and never merged. */
    public static final Policy STANDARD =
            new Policy(Budget.STANDARD, GatePolicy.STANDARD, EnumSet.allOf(Tier.class), Mode.PROPOSE, 1);

    public Policy {
        Objects.requireNonNull(budget, "budget");
        Objects.requireNonNull(gates, "gates");
        Objects.requireNonNull(mode, "mode");
        if (tiers == null || tiers.isEmpty()) {
            throw new IllegalArgumentException("policy.tiers is empty, at least one tier is needed");
        }
        tiers = Collections.unmodifiableSet(EnumSet.copyOf(tiers));
    }

    /** What a request may leave out takes the standard value. */
    @JsonCreator
    static Policy of(
            @JsonProperty("budget") Budget budget,
            @JsonProperty("gates") GatePolicy gates,
            @JsonProperty("tiers") Set<Tier> tiers,
            @JsonProperty("mode") Mode mode,
            @JsonProperty("seed") Long seed) {
        return new Policy(
                budget == null ? STANDARD.budget : budget,
                gates == null ? STANDARD.gates : gates,
                tiers == null ? STANDARD.tiers : tiers,
                mode == null ? STANDARD.mode : mode,
                seed == null ? STANDARD.seed : seed);
    }
}
