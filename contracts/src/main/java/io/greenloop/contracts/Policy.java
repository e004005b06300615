package io.greenloop.contracts;

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
}
