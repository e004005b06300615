package io.greenloop.contracts;

import io.greenloop.contracts.CandidateResult.Verdict;
import java.util.Objects;

/**
 * What running one candidate showed, in short: so much an engine needs to know where to look next.
 *
 * @param fixed tests of the fault that it turned green, counted
 * @param newlyBroken tests that passed before and failed with it, counted
 * @param moved whether the fault's tests failed in another way than before
 */
public record Trial(String candidateId, Verdict verdict, int fixed, int newlyBroken, boolean moved) {

    public Trial {
        Objects.requireNonNull(candidateId, "candidateId");
        Objects.requireNonNull(verdict, "verdict");
        if (fixed < 0 || newlyBroken < 0) {
            throw new IllegalArgumentException(
                    "candidate %s: %d fixed, %d newly broken".formatted(candidateId, fixed, newlyBroken));
        }
    }
}
