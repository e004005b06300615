package io.greenloop.orchestrator.domain;

import static io.greenloop.contracts.Tier.TEMPLATE;
import static io.greenloop.orchestrator.domain.Loops.DIVIDES;
import static io.greenloop.orchestrator.domain.Loops.GREETS;
import static io.greenloop.orchestrator.domain.Loops.SHIPS;
import static io.greenloop.orchestrator.domain.Loops.breaking;
import static io.greenloop.orchestrator.domain.Loops.candidate;
import static io.greenloop.orchestrator.domain.Loops.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.Outcome;
import io.greenloop.contracts.ProposePatches;
import io.greenloop.contracts.TestsFinished;
import io.greenloop.contracts.Tier;
import io.greenloop.contracts.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the runs of candidates say about the fault, and what they do not. */
class EvidenceTest {

    private static final Set<Tier> TEMPLATE_ONLY = Set.of(TEMPLATE);

    @Test
    void twoChangesAtOnceThatBreakWhatTheOtherHasToDoWithAreNoEvidenceAgainstTheTests() {
        var tries = List.of(joined("a"), joined("b"), joined("c"));
        var loop = Loops.proposing(policy(TEMPLATE), DIVIDES)
                .proposes(TEMPLATE, TEMPLATE_ONLY, tries.get(0), tries.get(1), tries.get(2))
                .passesEveryGate()
                .runs(
                        breaking(tries.get(0), DIVIDES, GREETS),
                        breaking(tries.get(1), DIVIDES, GREETS),
                        breaking(tries.get(2), DIVIDES, GREETS))
                .hasNothingMore(TEMPLATE, TEMPLATE_ONLY);

        assertThat(loop.job.ending().outcome()).isEqualTo(Outcome.EXHAUSTED);
    }

    @Test
    void whereFewTestsPassTheOneThatEveryChangeBreaksIsNoSurprise() {
        var results = List.of(
                breaking(candidate("a", TEMPLATE), DIVIDES, GREETS),
                breaking(candidate("b", TEMPLATE), DIVIDES, GREETS),
                breaking(candidate("c", TEMPLATE), DIVIDES, GREETS, SHIPS));

        assertThat(Contradictions.NONE.with(results, 9).convince()).isTrue();
        assertThat(Contradictions.NONE.with(results, 2).convince()).isFalse();
        assertThat(Contradictions.NONE.with(results, 1).convince()).isFalse();
    }

    @Test
    void anotherNumberInTheFailuresMessageShowsThatAChangeMatters() {
        var before = new FailureSignature(
                DIVIDES,
                FailureKind.TEST_FAILURE,
                "AssertionError",
                "expected <n> was <n>",
                List.of(),
                "expected 4 was 3");
        var loop = Loops.reproducing()
                .answer(step ->
                        new TestsFinished(step, Loops.report(FailureKind.TEST_FAILURE, List.of(before)), List.of()));
        var same = candidate("same", TEMPLATE);
        var other = candidate("other", TEMPLATE);
        loop.proposes(TEMPLATE, TEMPLATE_ONLY, same, other)
                .passesEveryGate()
                .runs(failing(same, before, "expected 4 was 3"), failing(other, before, "expected 4 was 5"));

        assertThat(((ProposePatches) loop.command).trials())
                .extracting(Trial::moved)
                .containsExactly(false, true);
    }

    private static CandidateResult failing(Candidate candidate, FailureSignature before, String detail) {
        var shown = CandidateResult.shownBy(new FailureSignature(
                before.test(), before.kind(), before.exceptionType(), before.message(), before.frames(), detail));
        return new CandidateResult(
                candidate.id(),
                Verdict.FAILING,
                List.of(),
                1,
                List.of(),
                before.fingerprint(),
                shown,
                "",
                Duration.ZERO,
                "");
    }

    private static Candidate joined(String name) {
        return Candidate.of("diff " + name, TEMPLATE, "one+other", "was wrong", "src/main/java/A.java", 3, 1);
    }
}
