package io.greenloop.contracts;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Tell plausible candidates apart: run them, and the code as it is, on inputs that no test has, and mutants of each on the tests.
 *
 * @param commit the code, and what the candidates are diffs against
 * @param candidates 2 to {@value Candidate#MOST_IN_A_BATCH}, all plausible
 * @param target what the candidates turn green
 * @param details blob id of the baseline's {@link BaselineDetails}
 * @param profiles that the project is built with
 * @param timeLimit for the whole step
 */
public record CompareBehaviour(
        StepId step,
        String commit,
        List<Candidate> candidates,
        FailureGroup target,
        String details,
        List<MavenProfile> profiles,
        Containment containment,
        Duration timeLimit)
        implements StepCommand {

    public CompareBehaviour {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(commit, "commit");
        candidates = Candidate.batch("CompareBehaviour", candidates);
        profiles = MavenProfile.list(profiles);
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(details, "details");
        Objects.requireNonNull(containment, "containment");
        Objects.requireNonNull(timeLimit, "timeLimit");
        if (candidates.size() < 2) {
            throw new IllegalArgumentException(
                    "step %s compares %d candidates, at least 2 are needed".formatted(step, candidates.size()));
        }
    }

    @Override
    public String toString() {
        return "CompareBehaviour[step=%s, candidates=%d]".formatted(step, candidates.size());
    }
}
