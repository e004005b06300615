package io.greenloop.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;

/**
 * Put candidates forward for one group of failures.
 *
 * @param target what must turn green
 * @param details blob id of the {@link BaselineDetails} at {@code commit}
 * @param refusals what was tried and why it was refused, newest first, at most {@value Refusal#MOST}
 * @param remaining what is left of the budget
 * @param most candidates wanted, 1 to {@value Candidate#MOST_IN_A_BATCH}
 * @param searchState blob id of where the engine left off; empty at the start
 * @param trials what the candidates of the engine's last batch showed, at most {@value Candidate#MOST_IN_A_BATCH}
 */
public record ProposePatches(
        StepId step,
        Tier tier,
        String commit,
        FailureGroup target,
        String details,
        List<Refusal> refusals,
        Budget remaining,
        int most,
        String searchState,
        long seed,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Trial> trials)
        implements StepCommand {

    public ProposePatches {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(commit, "commit");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(remaining, "remaining");
        details = details == null ? "" : details;
        refusals = Bounded.list("refusals", refusals, Refusal.MOST);
        searchState = searchState == null ? "" : searchState;
        trials = Bounded.list("trials", trials, Candidate.MOST_IN_A_BATCH);
        if (most < 1 || most > Candidate.MOST_IN_A_BATCH) {
            throw new IllegalArgumentException("step %s asks for %d candidates, 1 to %d are allowed"
                    .formatted(step, most, Candidate.MOST_IN_A_BATCH));
        }
    }

    @Override
    public String toString() {
        return "ProposePatches[step=%s, tier=%s]".formatted(step, tier);
    }
}
