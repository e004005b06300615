package io.greenloop.orchestrator.intake;

import static java.util.stream.Collectors.joining;

import io.greenloop.contracts.Tier;
import io.greenloop.orchestrator.intake.SourceRefused.Code;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.Config;

/** Refuses a job that allows none of the tiers there are, where it is known which there are. */
final class TierRule {

    private final Predicate<Tier> isConfigured;

    private TierRule(Predicate<Tier> isConfigured) {
        this.isConfigured = isConfigured;
    }

    /** For an orchestrator whose patchers run elsewhere: they alone know their models, and say so when they are asked. */
    static TierRule unknown() {
        return new TierRule(tier -> true);
    }

    /** For an orchestrator that shares its configuration with the patcher. */
    static TierRule of(Config config) {
        return new TierRule(tier -> switch (tier) {
            case TEMPLATE -> true;
            case SPARK -> isSet(config, "greenloop.models.spark.url");
            case ACCURATE -> isSet(config, "greenloop.models.accurate.url");
        });
    }

    private static boolean isSet(Config config, String property) {
        return config.getOptionalValue(property, String.class).isPresent();
    }

    void check(Set<Tier> allowed) throws SourceRefused {
        if (allowed.stream().anyMatch(isConfigured)) {
            return;
        }
        throw new SourceRefused(
                "policy.tiers",
                Code.TIER_NOT_CONFIGURED,
                "no engine is left: %s not configured; TEMPLATE always is, others by the URLs of their models"
                        .formatted(allowed.stream().sorted().map(Tier::name).collect(joining(", ", "", " is"))));
    }
}
