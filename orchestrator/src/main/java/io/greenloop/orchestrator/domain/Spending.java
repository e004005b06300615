package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.Tier;
import java.time.Instant;
import java.util.Optional;

/** Says which part of the budget stops a job, before anything more is asked for. */
final class Spending {

    private Spending() {}

    /** Why no further batch of the tier may be asked for; empty when one may. */
    static Optional<String> stops(Job job, Tier tier, Instant now) {
        var budget = job.order().policy().budget();
        var used = job.ledger().total();
        if (job.iteration() >= budget.iterations()) {
            return Optional.of("the budget of %d iterations is used up".formatted(budget.iterations()));
        }
        if (job.took(now).compareTo(budget.wallTime()) >= 0) {
            return Optional.of(wallTimeOver(job));
        }
        if (tier == Tier.TEMPLATE) {
            return Optional.empty();
        }
        if (used.tokens() >= budget.tokens()) {
            return Optional.of("the budget of %d tokens is used up".formatted(budget.tokens()));
        }
        if (used.usd().compareTo(budget.usd()) >= 0) {
            return Optional.of("the budget of %s US dollars is used up".formatted(budget.usd()));
        }
        return Optional.empty();
    }

    static String wallTimeOver(Job job) {
        return "the budget of %s wall time is used up"
                .formatted(job.order().policy().budget().wallTime());
    }
}
