package io.greenloop.patcher.domain.model;

import io.greenloop.contracts.FailureNumber;
import io.greenloop.contracts.PatchesProposed;
import io.greenloop.contracts.ProposePatches;
import io.greenloop.contracts.Tier;
import io.greenloop.contracts.Usage;
import io.greenloop.patcher.domain.search.SearchProblem;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The model tiers there are, and an honest answer for those that are not. */
public final class ModelEngines {

    private final Map<Tier, ModelEngine> engines;

    public ModelEngines(Map<Tier, ModelEngine> engines) {
        this.engines = Map.copyOf(engines);
    }

    /** Every tier that can be asked here; templates always can. */
    public Set<Tier> configured() {
        var tiers = EnumSet.of(Tier.TEMPLATE);
        tiers.addAll(engines.keySet());
        return tiers;
    }

    /**
     * What the model of the tier proposes.
     *
     * @param onStop takes what to do when the job is stopped
     */
    public PatchesProposed propose(ProposePatches command, SearchProblem problem, Consumer<Runnable> onStop) {
        var engine = engines.get(command.tier());
        var proposal = engine == null ? notConfigured(command.tier()) : engine.propose(command, problem, onStop);
        return new PatchesProposed(
                command.step(),
                command.tier(),
                proposal.candidates(),
                proposal.unusable(),
                proposal.usage(),
                configured(),
                "",
                false,
                proposal.trouble());
    }

    private static ModelProposal notConfigured(Tier tier) {
        return ModelProposal.trouble(
                FailureNumber.TIER_NOT_CONFIGURED.because("tier %s is not configured".formatted(tier)), Usage.NONE);
    }
}
