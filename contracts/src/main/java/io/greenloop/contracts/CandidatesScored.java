package io.greenloop.contracts;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What speaks for and against each plausible candidate. */
public record CandidatesScored(StepId step, List<Score> scores) implements StepEvent {

    private static final int MOST_BLOCKERS = 10;

    /**
     * The evidence on one candidate.
     *
     * @param features named, measured
     * @param confidence estimated probability, 0 to 1, that the candidate is correct; null until it is calibrated
     * @param mergeable whether a machine may merge it by itself
     * @param mergeBlockers why it may not, in sentences; at most ten
     */
    public record Score(
            String candidateId,
            Map<String, Double> features,
            Double confidence,
            boolean mergeable,
            List<String> mergeBlockers) {
        public Score {
            Objects.requireNonNull(candidateId, "candidateId");
            features = Map.copyOf(features);
            mergeBlockers = Bounded.head(mergeBlockers, MOST_BLOCKERS);
            if (mergeable && !mergeBlockers.isEmpty()) {
                throw new IllegalArgumentException(
                        "%s may be merged, and may not: %s".formatted(candidateId, mergeBlockers));
            }
            if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("confidence is %s, 0 to 1 is allowed".formatted(confidence));
            }
        }
    }

    public CandidatesScored {
        Objects.requireNonNull(step, "step");
        scores = Bounded.list("scores", scores, Candidate.MOST_IN_A_BATCH);
    }

    @Override
    public String toString() {
        return "CandidatesScored[step=%s, scores=%d]".formatted(step, scores.size());
    }
}
