package io.greenloop.orchestrator.domain;

import static io.greenloop.contracts.Tier.SPARK;
import static io.greenloop.contracts.Tier.TEMPLATE;
import static io.greenloop.orchestrator.domain.Loops.DIVIDES;
import static io.greenloop.orchestrator.domain.Loops.candidate;
import static io.greenloop.orchestrator.domain.Loops.policy;
import static io.greenloop.orchestrator.domain.Loops.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.CompareBehaviour;
import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.contracts.GateVerdict;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.PatchesProposed;
import io.greenloop.contracts.Policy;
import io.greenloop.contracts.ProposePatches;
import io.greenloop.contracts.RunTests;
import io.greenloop.contracts.Tier;
import io.greenloop.contracts.Trial;
import io.greenloop.contracts.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The first plausible candidate is not taken at once. */
class CollectingTest {

    private static final Set<Tier> TEMPLATE_ONLY = Set.of(TEMPLATE);

    private final Candidate first = candidate("first", TEMPLATE);
    private final Candidate second = candidate("second", TEMPLATE);
    private final Candidate wrong = candidate("wrong", TEMPLATE);

    @Test
    void oneMoreBatchIsAskedForAndTheEngineIsToldWhatTheLastShowed() {
        var loop = plausible(policy(TEMPLATE), TEMPLATE, first);

        assertThat(loop.job.phase()).isEqualTo(JobPhase.PROPOSING);
        assertThat(((ProposePatches) loop.command).trials())
                .containsExactly(new Trial(first.id(), Verdict.PLAUSIBLE, 1, 0, false));
    }

    @Test
    void whatBothBatchesBroughtIsToldApart() {
        var loop = plausible(policy(TEMPLATE), TEMPLATE, first)
                .proposes(TEMPLATE, TEMPLATE_ONLY, wrong, second)
                .passesEveryGate()
                .runs(result(wrong, Verdict.FAILING, 1), result(second, Verdict.PLAUSIBLE, 0, DIVIDES));

        assertThat(loop.job.phase()).isEqualTo(JobPhase.DISTINGUISHING);
        assertThat(((CompareBehaviour) loop.command).candidates()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void whereNothingMoreIsFoundTheFirstIsConfirmed() {
        var loop = plausible(policy(TEMPLATE), TEMPLATE, first)
                .proposes(TEMPLATE, TEMPLATE_ONLY, wrong)
                .passesEveryGate()
                .runs(result(wrong, Verdict.FAILING, 1));
        for (int batch = 2; batch <= 3; batch++) {
            assertThat(loop.job.phase()).isEqualTo(JobPhase.PROPOSING);
            var other = candidate("wrong " + batch, TEMPLATE);
            loop.proposes(TEMPLATE, TEMPLATE_ONLY, other).passesEveryGate().runs(result(other, Verdict.FAILING, 1));
        }

        assertIsConfirming(loop);
    }

    @Test
    void whereEveryFurtherCandidateIsRefusedTheFirstIsConfirmed() {
        var refused = new GateReason(
                GateName.ERROR_STRINGS, Decision.REJECT, "changed", "A.java", 1, "old", "new", "a message changed");
        var loop = plausible(policy(TEMPLATE), TEMPLATE, first)
                .proposes(TEMPLATE, TEMPLATE_ONLY, wrong)
                .gates(candidate -> GateVerdict.of(candidate.id(), List.of(refused)));

        assertIsConfirming(loop);
    }

    @Test
    void theLastIterationOfTheBudgetIsNotLookedBeyond() {
        assertIsConfirming(plausible(policy(1, 100_000, TEMPLATE), TEMPLATE, first));
    }

    @Test
    void aThirdOfTheTimeIsAllThatLookingMayTake() {
        var loop = Loops.proposing(policy(TEMPLATE), DIVIDES).proposes(TEMPLATE, TEMPLATE_ONLY, first);
        loop.now = loop.now.plus(Duration.ofMinutes(4));

        assertIsConfirming(loop.passesEveryGate().runs(result(first, Verdict.PLAUSIBLE, 0, DIVIDES)));
    }

    @Test
    void anEngineThatHasNothingMoreIsNotAskedAgain() {
        var loop = Loops.proposing(policy(TEMPLATE), DIVIDES)
                .answer(step -> new PatchesProposed(
                        step, TEMPLATE, List.of(first), List.of(), Usage.NONE, TEMPLATE_ONLY, "state", true, null))
                .passesEveryGate()
                .runs(result(first, Verdict.PLAUSIBLE, 0, DIVIDES));

        assertIsConfirming(loop);
    }

    @Test
    void threeAreEnoughToTellApart() {
        var candidates = IntStream.range(0, 3)
                .mapToObj(i -> candidate("fix " + i, TEMPLATE))
                .toArray(Candidate[]::new);

        assertThat(plausible(policy(TEMPLATE), TEMPLATE, candidates).job.phase())
                .isEqualTo(JobPhase.DISTINGUISHING);
    }

    @Test
    void theFirstBuildLeavesAsMuchTimeAsItMayTake() {
        var limit = ((RunTests) Loops.reproducing().command).timeLimit();

        assertThat(limit).isEqualTo(Policy.STANDARD.budget().wallTime().dividedBy(2));
    }

    @Test
    void aBatchLeavesTimeForConfirming() {
        var loop = Loops.proposing(policy(TEMPLATE), DIVIDES).proposes(TEMPLATE, TEMPLATE_ONLY, first);
        loop.now = loop.now
                .plus(policy(TEMPLATE).budget().wallTime())
                .minus(Duration.ofSeconds(50).plus(loop.job.took(loop.now)));

        loop.passesEveryGate();

        assertThat(((RunTests) loop.command).timeLimit()).isBetween(Duration.ofSeconds(36), Duration.ofSeconds(40));
    }

    @Test
    void comparingLeavesTimeForConfirming() {
        var loop = Loops.proposing(policy(TEMPLATE), DIVIDES).proposes(TEMPLATE, TEMPLATE_ONLY, first, second);
        var end = loop.now.plus(policy(TEMPLATE).budget().wallTime());
        loop.now = end.minus(Duration.ofSeconds(40));
        loop.passesEveryGate()
                .runs(result(first, Verdict.PLAUSIBLE, 0, DIVIDES), result(second, Verdict.PLAUSIBLE, 0, DIVIDES));

        assertThat(((CompareBehaviour) loop.command).timeLimit())
                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
    }

    @Test
    void whereTimeIsNearlyUpTheFirstIsConfirmedAtOnce() {
        var loop = Loops.proposing(policy(TEMPLATE), DIVIDES).proposes(TEMPLATE, TEMPLATE_ONLY, first, second);
        loop.now = loop.now.plus(policy(TEMPLATE).budget().wallTime()).minus(Duration.ofSeconds(10));
        loop.passesEveryGate()
                .runs(result(first, Verdict.PLAUSIBLE, 0, DIVIDES), result(second, Verdict.PLAUSIBLE, 0, DIVIDES));

        assertIsConfirming(loop);
    }

    @Test
    void whatHasTheSameBytecodeIsNoRival() {
        var loop = Loops.proposing(policy(TEMPLATE), DIVIDES)
                .proposes(TEMPLATE, TEMPLATE_ONLY, first, second, wrong)
                .passesEveryGate()
                .runs(result(first, Verdict.PLAUSIBLE, 0, DIVIDES), same(second), same(wrong));
        for (int batch = 1; batch <= 3; batch++) {
            assertThat(loop.job.phase()).isEqualTo(JobPhase.PROPOSING);
            var other = candidate("wrong " + batch, TEMPLATE);
            loop.proposes(TEMPLATE, TEMPLATE_ONLY, other).passesEveryGate().runs(result(other, Verdict.FAILING, 1));
        }

        assertThat(loop.job.phase()).isEqualTo(JobPhase.DISTINGUISHING);
    }

    private CandidateResult same(Candidate candidate) {
        return new CandidateResult(
                candidate.id(),
                Verdict.PLAUSIBLE,
                List.of(DIVIDES),
                0,
                List.of(),
                "",
                "",
                "",
                Duration.ofMillis(1),
                first.id());
    }

    @Test
    void aModelIsNotAskedAgainForWhatItFound() {
        var fix = candidate("fix", SPARK);

        assertThat(plausible(policy(SPARK), SPARK, fix).job.phase()).isEqualTo(JobPhase.CONFIRMING);
    }

    private void assertIsConfirming(Loops loop) {
        assertThat(loop.job.phase()).isEqualTo(JobPhase.CONFIRMING);
        assertThat(((RunTests) loop.command).candidates()).containsExactly(first);
    }

    private static Loops plausible(io.greenloop.contracts.Policy policy, Tier tier, Candidate... candidates) {
        return Loops.proposing(policy, DIVIDES)
                .proposes(tier, Set.of(tier), candidates)
                .passesEveryGate()
                .runs(Stream.of(candidates)
                        .map(candidate -> result(candidate, Verdict.PLAUSIBLE, 0, DIVIDES))
                        .toArray(CandidateResult[]::new));
    }
}
