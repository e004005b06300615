package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.Tier;
import io.greenloop.contracts.Usage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What a job did and spent: its iterations, the candidates seen and refused, the usage of each tier. */
public record Ledger(List<IterationRecord> iterations, int candidates, int refused, Map<Tier, Usage> spent) {

    public static final Ledger EMPTY = new Ledger(List.of(), 0, 0, Map.of());

    public Ledger {
        iterations = List.copyOf(iterations);
        spent = Map.copyOf(spent);
    }

    /** All tiers together. */
    public Usage total() {
        return spent.values().stream().reduce(Usage.NONE, Usage::plus);
    }

    Ledger begin(IterationRecord iteration) {
        var all = new ArrayList<>(iterations);
        all.add(iteration);
        return new Ledger(all, candidates, refused, spent);
    }

    Ledger update(UnaryOperator<IterationRecord> change) {
        var all = new ArrayList<>(iterations);
        all.set(all.size() - 1, change.apply(all.get(all.size() - 1)));
        return new Ledger(all, candidates, refused, spent);
    }

    Ledger spend(Tier tier, Usage usage, int proposed) {
        var all = new EnumMap<Tier, Usage>(Tier.class);
        all.putAll(spent);
        all.merge(tier, usage, Usage::plus);
        return new Ledger(iterations, candidates + proposed, refused, all);
    }

    Ledger refuse(int count) {
        return new Ledger(iterations, candidates, refused + count, spent);
    }
}
