package io.greenloop.testkit;

import io.greenloop.contracts.Budget;
import io.greenloop.contracts.GatePolicy;
import io.greenloop.contracts.Mode;
import io.greenloop.contracts.Policy;
import io.greenloop.contracts.Tier;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** Builds a policy from the standard one. */
public final class PolicyBuilder {

    private Budget budget = Budget.STANDARD;
    private GatePolicy gates = GatePolicy.STANDARD;
    private Set<Tier> tiers = EnumSet.allOf(Tier.class);
    private Mode mode = Mode.PROPOSE;
    private long seed = 1;

    private PolicyBuilder() {}

    public static PolicyBuilder aPolicy() {
        return new PolicyBuilder();
    }

    public PolicyBuilder iterations(int iterations) {
        budget = new Budget(iterations, budget.wallTime(), budget.tokens(), budget.usd());
        return this;
    }

    public PolicyBuilder wallTime(Duration wallTime) {
        budget = new Budget(budget.iterations(), wallTime, budget.tokens(), budget.usd());
        return this;
    }

    public PolicyBuilder tokens(long tokens) {
        budget = new Budget(budget.iterations(), budget.wallTime(), tokens, budget.usd());
        return this;
    }

    public PolicyBuilder gates(GatePolicy gates) {
        this.gates = gates;
        return this;
    }

    public PolicyBuilder tiers(Tier first, Tier... more) {
        tiers = EnumSet.of(first, more);
        return this;
    }

    public PolicyBuilder mode(Mode mode) {
        this.mode = mode;
        return this;
    }

    public PolicyBuilder seed(long seed) {
        this.seed = seed;
        return this;
    }

    public Policy build() {
        return new Policy(budget, gates, tiers, mode, seed);
    }
}
