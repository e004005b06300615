package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.CandidatesScored.Score;
import io.greenloop.contracts.GateVerdict;
import java.util.Objects;

/**
 * A patch with its evidence: the one that mended a fault, or the best one there was.
 *
 * @param commit of the code with the patch; empty when it was never confirmed
 * @param score null when it was never scored
 */
public record Healed(Candidate candidate, GateVerdict verdict, CandidateResult result, Score score, String commit) {

    public Healed {
        Objects.requireNonNull(candidate, "candidate");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(result, "result");
        commit = commit == null ? "" : commit;
    }
}
