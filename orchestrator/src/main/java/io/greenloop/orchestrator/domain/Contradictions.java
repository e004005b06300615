package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.TestId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Evidence that tests contradict one another: candidates that turned the failing tests green and broke tests that passed.
 *
 * @param candidates how many did
 * @param common the tests that every one of them broke
 */
public record Contradictions(int candidates, Set<TestId> common) {

    public static final Contradictions NONE = new Contradictions(0, Set.of());

    /** Fewer could be chance. */
    private static final int CONVINCING = 3;
    /** With so many there is hardly a change left that is not in the dilemma. */
    private static final int OVERWHELMING = 10;

    public Contradictions {
        common = Set.copyOf(common);
    }

    Contradictions with(List<CandidateResult> results) {
        var sum = this;
        for (var result : results) {
            if (result.verdict() == CandidateResult.Verdict.BREAKING && result.stillFailing() == 0) {
                sum = sum.with(Set.copyOf(result.newlyBroken()));
            }
        }
        return sum;
    }

    private Contradictions with(Set<TestId> broken) {
        if (candidates == 0) {
            return new Contradictions(1, broken);
        }
        var both = new HashSet<>(common);
        both.retainAll(broken);
        return new Contradictions(candidates + 1, both);
    }

    /** Whether enough different changes fell into the same dilemma. */
    boolean convince() {
        return candidates >= CONVINCING && !common.isEmpty();
    }

    /** Whether looking on is a waste, where many changes were tried already. */
    boolean overwhelm() {
        return candidates >= OVERWHELMING && !common.isEmpty();
    }

    String sentence(Set<TestId> target) {
        return "each of the %d changes that turn %s green breaks %s, which passes now: these tests contradict one another, so the fault is likely in a test"
                .formatted(candidates, target.iterator().next(), new TreeSet<>(common).first());
    }
}
