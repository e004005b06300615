package io.greenloop.contracts;

import io.greenloop.contracts.BehaviourCompared.Behaviour;
import java.util.List;
import java.util.Objects;

/**
 * List what speaks for and against plausible candidates, the confirmed winner first.
 *
 * @param commit that they are changes of; empty where the repository's policy is not to be asked
 * @param plausible at least one
 * @param behaviours how they behave where no test looks; none where that was not found out
 * @param policy says among other things from which confidence on a machine may merge
 */
public record ScoreCandidates(
        StepId step, String commit, List<Plausible> plausible, List<Behaviour> behaviours, GatePolicy policy)
        implements StepCommand {

    /** A plausible candidate with what the gates and the runs said of it. */
    public record Plausible(Candidate candidate, GateVerdict verdict, CandidateResult result) {
        public Plausible {
            Objects.requireNonNull(candidate, "candidate");
            Objects.requireNonNull(verdict, "verdict");
            Objects.requireNonNull(result, "result");
        }
    }

    public ScoreCandidates {
        Objects.requireNonNull(step, "step");
        commit = commit == null ? "" : commit;
        policy = policy == null ? GatePolicy.STANDARD : policy;
        plausible = Bounded.list("plausible", plausible, Candidate.MOST_IN_A_BATCH);
        behaviours = Bounded.list("behaviours", behaviours, Candidate.MOST_IN_A_BATCH);
        if (plausible.isEmpty()) {
            throw new IllegalArgumentException("step %s has nothing to score".formatted(step));
        }
    }

    @Override
    public String toString() {
        return "ScoreCandidates[step=%s, plausible=%d]".formatted(step, plausible.size());
    }
}
