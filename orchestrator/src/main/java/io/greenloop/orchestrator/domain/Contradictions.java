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
 * @param surprise how unlikely it is that they broke the same test by chance, in decimal digits; what few tests there are break
 *     anyway is no surprise
 */
public record Contradictions(int candidates, Set<TestId> common, double surprise) {

    public static final Contradictions NONE = new Contradictions(0, Set.of(), 0);

    /** Fewer could be chance. */
    private static final int CONVINCING = 3;
    /** With so many there is hardly a change left that is not in the dilemma. */
    private static final int OVERWHELMING = 10;

    /** One in twenty. */
    private static final double CONVINCING_SURPRISE = 1.3;

    private static final double OVERWHELMING_SURPRISE = 9;
    /** Where more tests pass, not all of them are asked about each candidate. */
    private static final int MOST_PASSING = 10;

    public Contradictions {
        common = Set.copyOf(common);
    }

    /**
     * With what more candidates showed.
     *
     * @param results of changes of one thing only: of two changes at once one often breaks what the other has to do with
     * @param passing how many tests pass as the code is
     */
    Contradictions with(List<CandidateResult> results, int passing) {
        var sum = this;
        for (var result : results) {
            if (result.verdict() == CandidateResult.Verdict.BREAKING && result.stillFailing() == 0) {
                sum = sum.with(Set.copyOf(result.newlyBroken()), Math.min(MOST_PASSING, passing));
            }
        }
        return sum;
    }

    private Contradictions with(Set<TestId> broken, int passing) {
        // The chance that one of n tests is in every set is at most n times the product of their shares.
        double digits = Math.log10((double) Math.max(passing, broken.size()) / Math.max(1, broken.size()));
        if (candidates == 0) {
            return new Contradictions(1, broken, digits - Math.log10(Math.max(1, passing)));
        }
        var both = new HashSet<>(common);
        both.retainAll(broken);
        return new Contradictions(candidates + 1, both, surprise + digits);
    }

    /** Whether enough different changes fell into the same dilemma. */
    boolean convince() {
        return candidates >= CONVINCING && surprise >= CONVINCING_SURPRISE && !common.isEmpty();
    }

    /** Whether looking on is a waste, where many changes were tried already. */
    boolean overwhelm() {
        return candidates >= OVERWHELMING && surprise >= OVERWHELMING_SURPRISE && !common.isEmpty();
    }

    String sentence(Set<TestId> target) {
        return "each of the %d changes that turn %s green breaks %s, which passes now: these tests contradict one another, so the fault is likely in a test"
                .formatted(candidates, target.iterator().next(), new TreeSet<>(common).first());
    }
}
