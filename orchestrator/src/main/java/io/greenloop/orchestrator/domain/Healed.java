package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.Bounded;
import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.CandidatesScored.Score;
import io.greenloop.contracts.GateVerdict;
import java.util.List;
import java.util.Objects;

/**
 * A patch with its evidence: the one that mended a fault, or the best one there was.
 *
 * @param rivals what else was plausible, best first; at most {@value #MOST_RIVALS}
 * @param commit of the code with the patch; empty when it was never confirmed
 * @param score null when it was never scored
 */
public record Healed(
        Candidate candidate,
        GateVerdict verdict,
        CandidateResult result,
        Score score,
        List<Rival> rivals,
        String commit) {

    public static final int MOST_RIVALS = 20;

    /**
     * A plausible candidate that another one was preferred to.
     *
     * @param score null when it was never scored
     */
    public record Rival(Candidate candidate, Score score) {}

    public Healed {
        Objects.requireNonNull(candidate, "candidate");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(result, "result");
        rivals = Bounded.head(rivals, MOST_RIVALS);
        commit = commit == null ? "" : commit;
    }
}
