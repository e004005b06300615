package io.greenloop.orchestrator.domain;

import static io.greenloop.contracts.Tier.ACCURATE;
import static io.greenloop.contracts.Tier.SPARK;
import static io.greenloop.contracts.Tier.TEMPLATE;
import static io.greenloop.orchestrator.domain.Loops.DIVIDES;
import static io.greenloop.orchestrator.domain.Loops.GREETS;
import static io.greenloop.orchestrator.domain.Loops.ROUNDS;
import static io.greenloop.orchestrator.domain.Loops.SHIPS;
import static io.greenloop.orchestrator.domain.Loops.breaking;
import static io.greenloop.orchestrator.domain.Loops.candidate;
import static io.greenloop.orchestrator.domain.Loops.green;
import static io.greenloop.orchestrator.domain.Loops.policy;
import static io.greenloop.orchestrator.domain.Loops.red;
import static io.greenloop.orchestrator.domain.Loops.result;
import static io.greenloop.orchestrator.domain.Loops.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.BehaviourCompared.Behaviour;
import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.CompareBehaviour;
import io.greenloop.contracts.Decision;
import io.greenloop.contracts.EscalationReason;
import io.greenloop.contracts.Failure;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureNumber;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateVerdict;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.Json;
import io.greenloop.contracts.LocatedProblem;
import io.greenloop.contracts.Outcome;
import io.greenloop.contracts.PatchesAnalyzed;
import io.greenloop.contracts.PatchesProposed;
import io.greenloop.contracts.ProjectPrepared;
import io.greenloop.contracts.ProposePatches;
import io.greenloop.contracts.Refusal;
import io.greenloop.contracts.RunTests;
import io.greenloop.contracts.StepBeat;
import io.greenloop.contracts.StepFailed;
import io.greenloop.contracts.StepId;
import io.greenloop.contracts.StepKind;
import io.greenloop.contracts.StepStarted;
import io.greenloop.contracts.TestReport;
import io.greenloop.contracts.TestsFinished;
import io.greenloop.contracts.Tier;
import io.greenloop.contracts.Trend;
import io.greenloop.contracts.Usage;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a job does about what happens to it. */
class DeciderTest {

    private static final Set<Tier> TEMPLATE_ONLY = Set.of(TEMPLATE);
    private static final Set<Tier> ALL = Set.of(TEMPLATE, SPARK, ACCURATE);

    @Test
    void aPlausibleCandidateThatHoldsHealsTheJob() {
        var fix = candidate("fix", TEMPLATE);
        var loop = Loops.proposing(policy(TEMPLATE), DIVIDES)
                .proposes(TEMPLATE, TEMPLATE_ONLY, candidate("wrong", TEMPLATE), fix)
                .passesEveryGate()
                .runs(
                        result(candidate("wrong", TEMPLATE), Verdict.FAILING, 1),
                        result(fix, Verdict.PLAUSIBLE, 0, DIVIDES))
                .hasNothingMore(TEMPLATE, TEMPLATE_ONLY);

        assertThat(loop.job.phase()).isEqualTo(JobPhase.CONFIRMING);
        assertThat(((RunTests) loop.command).candidates()).containsExactly(fix);

        loop.confirms(green()).scores();

        assertThat(loop.job.ending().outcome()).isEqualTo(Outcome.HEALED);
        assertThat(loop.job.headCommit()).isEqualTo("commit-2");
        assertThat(loop.news(JobNews.FaultHealed.class))
                .singleElement()
                .satisfies(healed -> assertThat(healed.fixed()).containsExactly(DIVIDES));
        assertThat(loop.news).last().isInstanceOf(JobNews.Ended.class);
    }

    @Test
    void whatIsGreenFlakyOrTheEnvironmentsEndsInAbstentionBeforeAnythingIsProposed() {
        assertThat(reproduced(green()).ending().reason()).contains("not reproduced");
        assertThat(reproduced(Loops.report(FailureKind.FLAKY, List.of()))
                        .ending()
                        .reason())
                .contains("flaky", "RatesTest#divides");
        assertThat(reproduced(Loops.report(FailureKind.NO_TESTS, List.of()))
                        .ending()
                        .outcome())
                .isEqualTo(Outcome.ABSTAINED);
        assertThat(reproduced(Loops.report(FailureKind.ENVIRONMENT, List.of()))
                        .ending()
                        .outcome())
                .isEqualTo(Outcome.ABSTAINED);
    }

    @Test
    void aTestThatDoesNotCompileIsAFaultInTheTests() {
        var problem = new LocatedProblem(
                FailureKind.COMPILE_ERROR,
                "src/test/java/shop/RatesTest.java",
                9,
                "cant.resolve",
                "cannot find symbol");
        var report = new TestReport(
                FailureKind.COMPILE_ERROR, 0, 0, 0, List.of(), List.of(problem), null, null, Duration.ZERO, "", "");

        assertThat(reproduced(report).ending())
                .extracting(Ending::outcome, Ending::reason)
                .containsExactly(
                        Outcome.ABSTAINED,
                        "the fault is in the tests: src/test/java/shop/RatesTest.java does not compile");
    }

    @Test
    void independentFaultsAreHealedOneOnTopOfTheOther() {
        var first = candidate("first", TEMPLATE);
        var second = candidate("second", TEMPLATE);
        var loop = Loops.proposing(policy(TEMPLATE), DIVIDES, ROUNDS, SHIPS)
                .proposes(TEMPLATE, TEMPLATE_ONLY, first)
                .passesEveryGate()
                .runs(result(first, Verdict.PLAUSIBLE, 0, DIVIDES, ROUNDS))
                .hasNothingMore(TEMPLATE, TEMPLATE_ONLY)
                .confirms(red(SHIPS))
                .scores();

        assertThat(loop.job.phase()).isEqualTo(JobPhase.PROPOSING);
        assertThat(loop.command).isInstanceOfSatisfying(ProposePatches.class, propose -> {
            assertThat(propose.commit()).isEqualTo("commit-2");
            assertThat(propose.target().tests()).containsExactly(SHIPS);
        });

        loop.proposes(TEMPLATE, TEMPLATE_ONLY, second)
                .passesEveryGate()
                .runs(result(second, Verdict.PLAUSIBLE, 0, SHIPS))
                .hasNothingMore(TEMPLATE, TEMPLATE_ONLY)
                .confirms(green())
                .scores();

        assertThat(loop.job.ending().outcome()).isEqualTo(Outcome.HEALED);
        assertThat(loop.job.healed())
                .extracting(healed -> healed.candidate().id())
                .containsExactly(first.id(), second.id());
    }

    @Test
    void whatLookedLikeOneFaultIsSplitWhereACandidateMendedAPartOfIt() {
        var half = candidate("half", TEMPLATE);
        var loop = Loops.proposing(policy(TEMPLATE), DIVIDES, ROUNDS)
                .proposes(TEMPLATE, TEMPLATE_ONLY, half)
                .passesEveryGate()
                .runs(result(half, Verdict.FAILING, 1, DIVIDES))
                .hasNothingMore(TEMPLATE, TEMPLATE_ONLY);

        assertThat(loop.job.phase()).isEqualTo(JobPhase.PROPOSING);
        assertThat(loop.job.faults())
                .extracting(fault -> Set.copyOf(fault.tests()))
                .containsExactly(Set.of(DIVIDES), Set.of(ROUNDS));
    }

    @Test
    void complexityEscalatesAModelsPatchToTheStrongerTier() {
        var tangled = candidate("tangled", SPARK);
        var loop = Loops.proposing(policy(SPARK, ACCURATE), DIVIDES)
                .proposes(SPARK, ALL, tangled)
                .gates(candidate -> verdict(candidate, GateName.COMPLEXITY, Decision.ESCALATE));

        assertThat(loop.news(JobNews.Escalated.class)).singleElement().satisfies(escalated -> {
            assertThat(escalated.reason()).isEqualTo(EscalationReason.COMPLEXITY);
            assertThat(escalated.to()).isEqualTo(ACCURATE);
            assertThat(escalated.sentence()).isEqualTo("because COMPLEXITY");
        });
        assertThat(loop.command).isInstanceOfSatisfying(ProposePatches.class, propose -> {
            assertThat(propose.tier()).isEqualTo(ACCURATE);
            assertThat(propose.refusals()).extracting(Refusal::candidateId).containsExactly(tangled.id());
        });
    }

    @Test
    void withoutAStrongerTierWhatShouldEscalateIsValidatedAndKeepsItsFlag() {
        var tangled = candidate("tangled", SPARK);
        var loop = Loops.proposing(policy(SPARK), DIVIDES)
                .proposes(SPARK, Set.of(TEMPLATE, SPARK), tangled)
                .gates(candidate -> verdict(candidate, GateName.COMPLEXITY, Decision.ESCALATE))
                .runs(result(tangled, Verdict.PLAUSIBLE, 0, DIVIDES))
                .confirms(green())
                .scores();

        assertThat(loop.job.ending().outcome()).isEqualTo(Outcome.HEALED);
        assertThat(loop.job.healed().get(0).verdict().decision()).isEqualTo(Decision.ESCALATE);
    }

    @Test
    void whatTheGatesDidNotSpeakOfNeverRuns() {
        var unseen = candidate("unseen", TEMPLATE);
        var loop = Loops.proposing(policy(TEMPLATE), DIVIDES)
                .proposes(TEMPLATE, TEMPLATE_ONLY, unseen)
                .answer(step -> new PatchesAnalyzed(step, List.of()));

        assertThat(loop.job.phase()).isEqualTo(JobPhase.PROPOSING);
        assertThat(loop.command).isInstanceOf(ProposePatches.class);
        assertThat(loop.job.ledger().refused()).isEqualTo(1);
    }

    @Test
    void aModelThatIsRefusedAgainAndAgainGivesWay() {
        var loop = Loops.proposing(policy(SPARK, ACCURATE), DIVIDES);
        loop.proposes(SPARK, ALL, candidate("one", SPARK))
                .gates(candidate -> verdict(candidate, GateName.ERROR_STRINGS, Decision.REJECT));
        assertThat(loop.news(JobNews.Escalated.class)).isEmpty();
        loop.proposes(SPARK, ALL, candidate("two", SPARK))
                .gates(candidate -> verdict(candidate, GateName.ERROR_STRINGS, Decision.REJECT));

        assertThat(loop.news(JobNews.Escalated.class))
                .extracting(JobNews.Escalated::reason)
                .containsExactly(EscalationReason.REPEATED_REJECTION);
    }

    @Test
    void aModelThatRepeatsItselfIsNotRunTwice() {
        var same = candidate("same", SPARK);
        var loop = Loops.proposing(policy(SPARK), DIVIDES)
                .proposes(SPARK, ALL, same)
                .passesEveryGate()
                .runs(result(same, Verdict.FAILING, 1))
                .proposes(SPARK, ALL, same);

        assertThat(loop.job.phase()).isEqualTo(JobPhase.PROPOSING);
        assertThat(loop.job.search().refusals().get(0).reason()).contains("tried before");
    }

    @Test
    void aModelThatReturnsToAFailureItHadLeftOscillates() {
        var loop = Loops.proposing(policy(ACCURATE), DIVIDES);
        for (var failure : List.of("a", "b", "a")) {
            var candidate = candidate("try-" + loop.job.iteration(), ACCURATE);
            var left = new CandidateResult(
                    candidate.id(), Verdict.FAILING, List.of(), 1, List.of(), failure, "", Duration.ZERO);
            loop.proposes(ACCURATE, ALL, candidate).passesEveryGate().runs(left);
        }

        assertThat(loop.news(JobNews.Progressed.class))
                .extracting(JobNews.Progressed::trend)
                .containsExactly(Trend.STALLED, Trend.STALLED, Trend.OSCILLATING);
        assertThat(loop.job.ending().reason()).startsWith("ACCURATE goes back and forth between known failures");
    }

    @Test
    void progressSaysConvergingWhileFewerTestsFailAndStalledAfter() {
        var better = candidate("better", TEMPLATE);
        var same = candidate("same", TEMPLATE);
        var loop = Loops.proposing(policy(TEMPLATE), DIVIDES, ROUNDS)
                .proposes(TEMPLATE, TEMPLATE_ONLY, better)
                .passesEveryGate()
                .runs(result(better, Verdict.FAILING, 1, DIVIDES))
                .proposes(TEMPLATE, TEMPLATE_ONLY, same)
                .passesEveryGate()
                .runs(result(same, Verdict.FAILING, 2));

        assertThat(loop.news(JobNews.Progressed.class))
                .extracting(JobNews.Progressed::trend)
                .containsExactly(Trend.CONVERGING, Trend.STALLED);
    }

    @Test
    void aTierInTroubleGivesWayAndTheLastOneEndsTheJobCleanly() {
        var trouble = new Failure(3001, Failure.Kind.RESOURCES, "the model answered 500 three times");
        var loop = Loops.proposing(policy(SPARK, ACCURATE), DIVIDES)
                .answer(step ->
                        new PatchesProposed(step, SPARK, List.of(), List.of(), Usage.NONE, ALL, "", false, trouble))
                .answer(step ->
                        new PatchesProposed(step, ACCURATE, List.of(), List.of(), Usage.NONE, ALL, "", false, trouble));

        assertThat(loop.news(JobNews.Escalated.class))
                .extracting(JobNews.Escalated::reason)
                .containsExactly(EscalationReason.TIER_IN_TROUBLE);
        assertThat(loop.job.ending().outcome()).isEqualTo(Outcome.EXHAUSTED);
        assertThat(loop.job.ending().reason()).startsWith("the model answered 500");
    }

    @Test
    void theBudgetOfIterationsIsHardAndTheBestCandidateIsKept() {
        var half = candidate("half", TEMPLATE);
        var loop = Loops.proposing(policy(1, 0, TEMPLATE), DIVIDES, ROUNDS)
                .proposes(TEMPLATE, TEMPLATE_ONLY, half)
                .passesEveryGate()
                .runs(result(half, Verdict.FAILING, 1, DIVIDES));

        assertThat(loop.job.ending().outcome()).isEqualTo(Outcome.EXHAUSTED);
        assertThat(loop.job.ending().reason()).contains("1 iterations", half.shortId(), "1 of the fault's tests");
        assertThat(loop.job.best().candidate()).isEqualTo(half);
    }

    @Test
    void noModelIsAskedOnceTheTokensOrTheMoneyAreSpent() {
        var wrong = candidate("wrong", SPARK);
        var loop = Loops.proposing(policy(10, 1000, SPARK), DIVIDES)
                .proposes(SPARK, ALL, wrong)
                .passesEveryGate()
                .runs(result(wrong, Verdict.FAILING, 1));

        assertThat(loop.job.ending().reason()).contains("1000 tokens");
        assertThat(loop.job.ledger().total()).isEqualTo(new Usage(1, 900, 100, new BigDecimal("0.01")));
    }

    @Test
    void theWallTimeEndsAJobInTheMiddleOfAStepAndStopsItsWorkers() {
        var loop = Loops.proposing(policy(TEMPLATE), DIVIDES);
        var decision = loop.decider.onClock(loop.job, Loops.NOW.plus(Duration.ofMinutes(10)));

        assertThat(decision.job().ending().outcome()).isEqualTo(Outcome.EXHAUSTED);
        assertThat(decision.stopsWork()).isTrue();
    }

    @Test
    void aWinnerThatDoesNotHoldGivesWayToTheNextSurvivor() {
        var first = candidate("first", TEMPLATE);
        var second = candidate("second", TEMPLATE);
        var loop = Loops.proposing(policy(TEMPLATE), DIVIDES)
                .proposes(TEMPLATE, TEMPLATE_ONLY, first, second)
                .passesEveryGate()
                .runs(result(first, Verdict.PLAUSIBLE, 0, DIVIDES), result(second, Verdict.PLAUSIBLE, 0, DIVIDES))
                .hasNothingMore(TEMPLATE, TEMPLATE_ONLY)
                .behave()
                .answer(step -> new TestsFinished(step, red(DIVIDES), List.of(result(first, Verdict.FAILING, 1))));

        assertThat(loop.job.phase()).isEqualTo(JobPhase.CONFIRMING);
        assertThat(((RunTests) loop.command).candidates()).containsExactly(second);
        assertThat(loop.job.awaited().step().attempt()).isEqualTo(2);
    }

    @Test
    void ofSeveralPlausibleOnesThatComesFirstWhichBehavesAsMostDo() {
        var special = candidate("special", TEMPLATE);
        var right = candidate("right", TEMPLATE);
        var alike = candidate("alike", TEMPLATE);
        var loop = severalPlausible(special, right, alike);

        assertThat(loop.job.phase()).isEqualTo(JobPhase.DISTINGUISHING);
        assertThat(((CompareBehaviour) loop.command).candidates()).containsExactly(special, right, alike);

        loop.behave(
                new Behaviour(special.id(), 0, 100, 90, 90, 5, 5),
                new Behaviour(right.id(), 1, 100, 40, 90, 4, 5),
                new Behaviour(alike.id(), 1, 100, 40, 90, 3, 5));

        assertThat(loop.job.phase()).isEqualTo(JobPhase.CONFIRMING);
        assertThat(((RunTests) loop.command).candidates()).containsExactly(right);
        assertThat(loop.news(JobNews.Distinguished.class))
                .singleElement()
                .satisfies(news -> assertThat(news.first()).isEqualTo(right.id()));
    }

    @Test
    void whatCannotBeToldApartIsConfirmedInTheOrderOfTheRun() {
        var first = candidate("first", TEMPLATE);
        var second = candidate("second", TEMPLATE);
        var failure = FailureNumber.OUTSIDE_TROUBLE.because("the sandbox did not start");
        var loop = severalPlausible(first, second).answer(step -> new StepFailed(step, failure, false));

        assertThat(((RunTests) loop.command).candidates()).containsExactly(first);
        assertThat(loop.news(JobNews.Distinguished.class))
                .singleElement()
                .satisfies(news -> assertThat(news.trouble()).contains("did not start"));
    }

    private static Loops severalPlausible(Candidate... candidates) {
        return Loops.proposing(policy(TEMPLATE), DIVIDES)
                .proposes(TEMPLATE, TEMPLATE_ONLY, candidates)
                .passesEveryGate()
                .runs(Stream.of(candidates)
                        .map(candidate -> result(candidate, Verdict.PLAUSIBLE, 0, DIVIDES))
                        .toArray(CandidateResult[]::new))
                .hasNothingMore(TEMPLATE, TEMPLATE_ONLY);
    }

    @Test
    void testsThatNoCodeCanSatisfyTogetherEndInAbstention() {
        var tries = List.of(candidate("a", TEMPLATE), candidate("b", TEMPLATE), candidate("c", TEMPLATE));
        var loop = Loops.proposing(policy(TEMPLATE), DIVIDES)
                .proposes(TEMPLATE, TEMPLATE_ONLY, tries.get(0), tries.get(1), tries.get(2))
                .passesEveryGate()
                .runs(
                        breaking(tries.get(0), DIVIDES, GREETS, SHIPS),
                        breaking(tries.get(1), DIVIDES, GREETS),
                        breaking(tries.get(2), DIVIDES, GREETS, ROUNDS))
                .hasNothingMore(TEMPLATE, TEMPLATE_ONLY);

        assertThat(loop.job.ending().outcome()).isEqualTo(Outcome.ABSTAINED);
        assertThat(loop.job.ending().reason()).contains("3 changes", "RatesTest#divides", "GreetingTest#greets");
    }

    @Test
    void aDilemmaThatManyChangesFellIntoEndsTheSearchBeforeNothingIsLeft() {
        var loop = Loops.proposing(policy(TEMPLATE), DIVIDES);
        for (int batch = 1; batch <= 4; batch++) {
            assertThat(loop.job.phase()).isEqualTo(JobPhase.PROPOSING);
            var one = candidate("one " + batch, TEMPLATE);
            var other = candidate("other " + batch, TEMPLATE);
            var third = candidate("third " + batch, TEMPLATE);
            loop.proposes(TEMPLATE, TEMPLATE_ONLY, one, other, third)
                    .passesEveryGate()
                    .runs(
                            breaking(one, DIVIDES, GREETS),
                            breaking(other, DIVIDES, GREETS, SHIPS),
                            breaking(third, DIVIDES, GREETS));
        }

        assertThat(loop.job.ending().outcome()).isEqualTo(Outcome.ABSTAINED);
        assertThat(loop.job.ending().reason()).contains("12 changes", "GreetingTest#greets");
    }

    @Test
    void lateNewsChangesNothing() {
        var loop = Loops.proposing(policy(TEMPLATE), DIVIDES);
        var earlier = new StepId(loop.job.id(), 0, StepKind.REPRODUCE, 1);

        var decision = loop.decider.decide(loop.job, new TestsFinished(earlier, green(), List.of()), "", Loops.NOW);

        assertThat(decision.changes(loop.job)).isFalse();
    }

    @Test
    void anAnswerOfAnotherKindThanTheStepChangesNothing() {
        var loop = Loops.proposing(policy(TEMPLATE), DIVIDES);
        var event = new ProjectPrepared(loop.job.awaited().step(), "x", 0, List.of(), Map.of(), List.of());

        assertThat(loop.decider.decide(loop.job, event, "", Loops.NOW).changes(loop.job))
                .isFalse();
    }

    @Test
    void aStepIsIssuedAgainWhenItsWorkerFallsSilentAndFailsTheJobInTheEnd() {
        var loop = Loops.proposing(policy(TEMPLATE), DIVIDES);
        for (var issue = 1; issue < Decider.MOST_ISSUES; issue++) {
            loop.answer(step -> new StepStarted(step, "worker"));
            loop.now = loop.now.plusSeconds(30);
            loop.answer(step -> new StepBeat(step, "worker", ""));
            assertThat(loop.decider.onClock(loop.job, loop.now.plusSeconds(44)).changes(loop.job))
                    .isFalse();
            loop.now = loop.now.plusSeconds(45);
            loop.command = null;
            loop.take(loop.decider.onClock(loop.job, loop.now));
            assertThat(loop.command).isInstanceOf(ProposePatches.class);
        }
        loop.answer(step -> new StepStarted(step, "worker"));
        loop.take(loop.decider.onClock(loop.job, loop.now.plusSeconds(45)));

        assertThat(loop.job.ending().outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void aStepThatCannotBeDoneFailsTheJobWithItsNumberAndReason() {
        var failure = FailureNumber.SELECTOR_MATCHES_NOTHING.because("selector Nope matches no test");
        var loop = Loops.queued(policy(TEMPLATE));
        loop.take(loop.decider.admit(loop.job, Loops.NOW)).answer(step -> new StepFailed(step, failure, false));

        assertThat(loop.job.ending())
                .isEqualTo(new Ending(
                        Outcome.FAILED,
                        "selector Nope matches no test",
                        loop.job.ending().at(),
                        failure));
        assertThat(loop.news(JobNews.Ended.class))
                .extracting(JobNews.Ended::failure)
                .containsExactly(failure);
    }

    @Test
    void aJobWhoseRepositoryIsGoneEndsOnceAndItsWorkerIsStopped() {
        var gone = FailureNumber.REPOSITORY_GONE.because("there is no workspace of job 1");
        var loop = Loops.proposing(policy(TEMPLATE), DIVIDES);

        var decision = loop.decider.fail(loop.job, gone, loop.now);
        loop.take(decision);

        assertThat(decision.stopsWork()).isTrue();
        assertThat(loop.job.ending().failure()).isEqualTo(gone);
        // A worker's word is no reason to delete what may well be there.
        assertThat(loop.job.hasNoCode()).isFalse();
        assertThat(loop.decider.fail(loop.job, gone, loop.now).changes(loop.job))
                .isFalse();
        assertThat(loop.news(JobNews.Ended.class)).hasSize(1);
    }

    @Test
    void aCancelledJobStaysEnded() {
        var loop = Loops.proposing(policy(TEMPLATE), DIVIDES);
        var step = loop.job.awaited().step();
        loop.take(loop.decider.cancel(loop.job, "asked for", Loops.NOW));

        assertThat(loop.job.ending().outcome()).isEqualTo(Outcome.CANCELLED);
        var late = new PatchesProposed(
                step, TEMPLATE, List.of(candidate("x", TEMPLATE)), List.of(), Usage.NONE, ALL, "", false, null);
        assertThat(loop.decider.decide(loop.job, late, "", Loops.NOW).changes(loop.job))
                .isFalse();
        assertThat(loop.decider.cancel(loop.job, "again", Loops.NOW).changes(loop.job))
                .isFalse();
    }

    @Test
    void aJobIsTheSameAfterItWasWrittenAndRead() throws IOException {
        var fix = candidate("fix", TEMPLATE);
        var loop = Loops.proposing(policy(TEMPLATE), DIVIDES, SHIPS)
                .proposes(TEMPLATE, TEMPLATE_ONLY, fix)
                .gates(candidate -> GateVerdict.of(candidate.id(), List.of()))
                .runs(result(fix, Verdict.PLAUSIBLE, 0, DIVIDES))
                .hasNothingMore(TEMPLATE, TEMPLATE_ONLY)
                .confirms(red(SHIPS));

        var text = Json.mapper().writeValueAsString(loop.job);

        assertThat(Json.mapper().readValue(text, Job.class)).isEqualTo(loop.job);
    }

    private static Job reproduced(TestReport report) {
        var loop = Loops.queued(policy(TEMPLATE));
        loop.take(loop.decider.admit(loop.job, Loops.NOW));
        loop.answer(step -> new ProjectPrepared(step, "base", 0, List.of(), Map.of(), List.of()));
        loop.answer(step -> new TestsFinished(step, report, List.of()));
        assertThat(loop.job.ledger().candidates()).isZero();
        return loop.job;
    }
}
