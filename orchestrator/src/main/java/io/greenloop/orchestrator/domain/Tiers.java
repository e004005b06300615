package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.Policy;
import io.greenloop.contracts.Tier;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;

/** Which engines a job may ask, and how long it waits for progress with each. */
final class Tiers {

    private Tiers() {}

    /** Where every search begins. */
    static Tier weakest(Policy policy) {
        return Collections.min(policy.tiers());
    }

    /** The next stronger tier that the policy allows and the patcher can ask. */
    static Optional<Tier> stronger(Job job) {
        var search = job.search();
        return Arrays.stream(Tier.values())
                .filter(tier -> tier.compareTo(search.tier()) > 0)
                .filter(job.order().policy().tiers()::contains)
                .filter(search.configured()::contains)
                .findFirst();
    }

    /** Batches in a row without progress, or refused whole, before a stronger tier takes over. */
    static int patience(Tier tier) {
        return switch (tier) {
            case TEMPLATE -> 6;
            case SPARK -> 2;
            case ACCURATE -> 3;
        };
    }
}
