package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.BehaviourCompared;
import io.greenloop.contracts.BehaviourCompared.Behaviour;
import io.greenloop.contracts.Budget;
import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.CandidatesScored;
import io.greenloop.contracts.Containment;
import io.greenloop.contracts.Decision;
import io.greenloop.contracts.FailureKind;
import io.greenloop.contracts.FailureSignature;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GatePolicy;
import io.greenloop.contracts.GateReason;
import io.greenloop.contracts.GateVerdict;
import io.greenloop.contracts.JobId;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.Mode;
import io.greenloop.contracts.Outcome;
import io.greenloop.contracts.PatchesAnalyzed;
import io.greenloop.contracts.PatchesProposed;
import io.greenloop.contracts.Policy;
import io.greenloop.contracts.ProjectPrepared;
import io.greenloop.contracts.ProjectSource;
import io.greenloop.contracts.StepCommand;
import io.greenloop.contracts.StepEvent;
import io.greenloop.contracts.StepId;
import io.greenloop.contracts.TestId;
import io.greenloop.contracts.TestReport;
import io.greenloop.contracts.TestsFinished;
import io.greenloop.contracts.Tier;
import io.greenloop.contracts.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Drives a job through the decider as the workers would, and keeps what it said on the way. */
final class Loops {

    static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    static final TestId DIVIDES = new TestId("", "shop.RatesTest", "divides");
    static final TestId ROUNDS = new TestId("", "shop.RatesTest", "rounds");
    static final TestId SHIPS = new TestId("", "shop.ShippingTest", "ships");
    static final TestId GREETS = new TestId("", "shop.GreetingTest", "greets");

    final Decider decider = new Decider(Duration.ofSeconds(45), Duration.ofMinutes(10), Duration.ofHours(24));
    final List<JobNews> news = new ArrayList<>();
    Instant now = NOW;
    Job job;
    StepCommand command;

    private Loops(Job job) {
        this.job = job;
    }

    static Loops queued(Policy policy) {
        return new Loops(Job.queued(order(policy), "", NOW));
    }

    /** A job that waits for its first proposals, with these tests failing. */
    static Loops proposing(Policy policy, TestId... failing) {
        var loop = queued(policy);
        loop.take(loop.decider.admit(loop.job, NOW));
        loop.answer(step -> new ProjectPrepared(step, "base", 0, List.of(), Map.of(), List.of()));
        return loop.answer(step -> new TestsFinished(step, red(failing), List.of()));
    }

    /** A job that waits for the run of its tests as they are, of which CI told these failures. */
    static Loops reproducing(FailureSignature... ciFailures) {
        var loop = new Loops(Job.queued(order(Policy.STANDARD, ciFailures), "", NOW));
        loop.take(loop.decider.admit(loop.job, NOW));
        return loop.answer(step -> new ProjectPrepared(step, "base", 0, List.of(), Map.of(), List.of()));
    }

    static Job inPhase(JobPhase phase) {
        var fresh = Job.queued(order(Policy.STANDARD), "", NOW);
        var ending = phase == JobPhase.ENDED ? new Ending(Outcome.FAILED, "test", NOW) : null;
        return new Job(
                fresh.order(),
                phase,
                NOW,
                NOW,
                "base",
                "base",
                1,
                null,
                red(DIVIDES),
                FailureGroups.of(red(DIVIDES)),
                Search.fresh(Tier.TEMPLATE, 1, Set.of(Tier.TEMPLATE)),
                Batch.of(List.of(candidate("a", Tier.TEMPLATE))),
                Ledger.EMPTY.begin(IterationRecord.begun(1, Tier.TEMPLATE, 1)),
                List.of(),
                null,
                ending,
                3,
                phase == JobPhase.PARKED ? new Parking(NOW, null) : null);
    }

    Loops answer(Function<StepId, StepEvent> event) {
        return take(decider.decide(job, event.apply(job.awaited().step()), "commit-" + job.iteration(), now));
    }

    Loops take(io.greenloop.orchestrator.domain.Decision decision) {
        job = decision.job();
        news.addAll(decision.news());
        decision.command().ifPresent(next -> command = next);
        return this;
    }

    Loops proposes(Tier tier, Set<Tier> configured, Candidate... candidates) {
        return answer(step -> new PatchesProposed(
                step, tier, List.of(candidates), List.of(), usage(tier), configured, "state", false, null));
    }

    Loops hasNothingMore(Tier tier, Set<Tier> configured) {
        return answer(
                step -> new PatchesProposed(step, tier, List.of(), List.of(), usage(tier), configured, "", true, null));
    }

    Loops passesEveryGate() {
        return gates(candidate -> GateVerdict.of(candidate.id(), List.of()));
    }

    Loops gates(Function<Candidate, GateVerdict> verdict) {
        var verdicts = job.batch().candidates().stream().map(verdict).toList();
        return answer(step -> new PatchesAnalyzed(step, verdicts));
    }

    Loops runs(CandidateResult... results) {
        return answer(step -> new TestsFinished(step, null, List.of(results)));
    }

    Loops behave(Behaviour... behaviours) {
        return answer(step -> new BehaviourCompared(step, List.of(behaviours), List.of(), ""));
    }

    Loops confirms(TestReport after) {
        var winner = job.batch().winner();
        return answer(step -> new TestsFinished(step, after, List.of(result(winner, Verdict.PLAUSIBLE, 0, DIVIDES))));
    }

    Loops scores() {
        return answer(step -> new CandidatesScored(step, List.of()));
    }

    <T extends JobNews> List<T> news(Class<T> kind) {
        return news.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    static Policy policy(Tier... tiers) {
        return policy(10, 100_000, tiers);
    }

    static Policy policy(int iterations, long tokens, Tier... tiers) {
        var budget = new Budget(iterations, Duration.ofMinutes(10), tokens, new BigDecimal("1.00"));
        return new Policy(budget, GatePolicy.STANDARD, Set.of(tiers), Mode.PROPOSE, 1);
    }

    static Candidate candidate(String name, Tier tier) {
        return Candidate.of("diff " + name, tier, "template", "was wrong", "src/main/java/A.java", 3, 1);
    }

    static CandidateResult result(Candidate candidate, Verdict verdict, int stillFailing, TestId... fixed) {
        return new CandidateResult(
                candidate.id(),
                verdict,
                List.of(fixed),
                stillFailing,
                List.of(),
                verdict == Verdict.PLAUSIBLE ? "" : "left-" + candidate.shortId(),
                "",
                Duration.ofMillis(20));
    }

    static CandidateResult breaking(Candidate candidate, TestId fixed, TestId... broken) {
        return new CandidateResult(
                candidate.id(), Verdict.BREAKING, List.of(fixed), 0, List.of(broken), "b", "", Duration.ofMillis(20));
    }

    static GateVerdict verdict(Candidate candidate, GateName gate, Decision decision) {
        return GateVerdict.of(
                candidate.id(),
                List.of(new GateReason(gate, decision, "CODE", "A.java", 3, "", "", "because " + gate)));
    }

    static TestReport red(TestId... failing) {
        var failures = Arrays.stream(failing)
                .map(test ->
                        new FailureSignature(test, FailureKind.TEST_FAILURE, "AssertionError", "expected", List.of()))
                .toList();
        return report(failing.length == 0 ? null : FailureKind.TEST_FAILURE, failures);
    }

    static TestReport green() {
        return red();
    }

    static TestReport report(FailureKind kind, List<FailureSignature> failures) {
        return new TestReport(
                kind,
                12,
                12 - failures.size(),
                0,
                failures,
                List.of(),
                kind == FailureKind.FLAKY ? List.of(DIVIDES) : List.of(),
                List.of(),
                Duration.ofSeconds(2),
                "details",
                "log");
    }

    private static Usage usage(Tier tier) {
        return tier == Tier.TEMPLATE ? Usage.NONE : new Usage(1, 900, 100, new BigDecimal("0.01"));
    }

    private static JobOrder order(Policy policy, FailureSignature... ciFailures) {
        return new JobOrder(
                new JobId("00000000-0000-4000-8000-000000000001"),
                new ProjectSource.Git("https://example.org/shop.git", "main"),
                List.of(),
                List.of(),
                policy,
                Containment.FULL,
                "",
                null,
                "",
                List.of(ciFailures));
    }
}
