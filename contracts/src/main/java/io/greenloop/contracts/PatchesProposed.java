package io.greenloop.contracts;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Candidates an engine put forward for one iteration.
 *
 * @param unusable answers that became no candidate, with the reason
 * @param configured tiers that this patcher can ask
 * @param searchState blob id of where to go on; empty when there is nothing to go on with
 * @param exhausted whether the engine has nothing more for this target
 * @param trouble why the engine could not answer; null when it could
 */
public record PatchesProposed(
        StepId step,
        Tier tier,
        List<Candidate> candidates,
        List<Refusal> unusable,
        Usage usage,
        Set<Tier> configured,
        String searchState,
        boolean exhausted,
        Failure trouble)
        implements StepEvent {

    public PatchesProposed {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(usage, "usage");
        candidates = Candidate.batch("PatchesProposed", candidates);
        unusable = Bounded.head(unusable, Refusal.MOST);
        configured = configured == null ? Set.of() : Set.copyOf(configured);
        searchState = searchState == null ? "" : searchState;
    }

    /** Diffs are long and may hold secrets, so only their number is ever logged. */
    @Override
    public String toString() {
        return "PatchesProposed[step=%s, tier=%s, candidates=%d, exhausted=%s]"
                .formatted(step, tier, candidates.size(), exhausted);
    }
}
