package io.greenloop.contracts;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Run the project's tests: at a commit ({@link StepKind#REPRODUCE}), for a batch of candidates
 * ({@link StepKind#VALIDATE}) or for one winner from a clean checkout ({@link StepKind#CONFIRM}).
 *
 * @param commit the code, and what the candidates are diffs against
 * @param candidates none to reproduce, 1 to {@value Candidate#MOST_IN_A_BATCH} to validate, one to confirm
 * @param selectors what the job is about; empty means every test
 * @param target what the candidates must turn green; null to reproduce
 * @param details blob id of the baseline's {@link BaselineDetails}; empty to reproduce
 * @param profiles that the project is built with
 * @param timeLimit for the whole step
 */
public record RunTests(
        StepId step,
        String commit,
        List<Candidate> candidates,
        List<TestSelector> selectors,
        FailureGroup target,
        String details,
        List<MavenProfile> profiles,
        Containment containment,
        Duration timeLimit)
        implements StepCommand {

    public RunTests {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(commit, "commit");
        Objects.requireNonNull(containment, "containment");
        Objects.requireNonNull(timeLimit, "timeLimit");
        candidates = Candidate.batch("RunTests", candidates);
        selectors = selectors == null ? List.of() : List.copyOf(selectors);
        profiles = MavenProfile.list(profiles);
        details = details == null ? "" : details;
        if (candidates.isEmpty() != (step.kind() == StepKind.REPRODUCE)) {
            throw new IllegalArgumentException("step %s carries %d candidates".formatted(step, candidates.size()));
        }
    }

    @Override
    public String toString() {
        return "RunTests[step=%s, candidates=%d]".formatted(step, candidates.size());
    }
}
