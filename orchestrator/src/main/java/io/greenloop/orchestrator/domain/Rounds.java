package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.EscalationReason;
import io.greenloop.contracts.FailureGroup;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.Outcome;
import io.greenloop.contracts.StepId;
import io.greenloop.contracts.StepKind;
import io.greenloop.contracts.Tier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether there is a next batch, and by which tier: the loop's own heart. */
final class Rounds {

    private Rounds() {}

    /** Begins the search for the first fault left. */
    static Decision nextFault(Job job, Set<Tier> configured, List<JobNews> news, Instant now) {
        var fault = job.faults().get(0);
        var tier = Tiers.weakest(job.order().policy());
        var search = Search.fresh(tier, size(fault), configured);
        return next(job.change().search(search).best(null).done(), news, now);
    }

    /** The next batch of the tier that is at work, if the budget has one left. */
    static Decision next(Job job, List<JobNews> news, Instant now) {
        var tier = job.search().tier();
        var spent = Spending.stops(job, tier, now);
        if (spent.isPresent()) {
            return Collecting.isUnderWay(job) ? Collecting.enough(job, news, now) : giveUp(job, spent.get(), news, now);
        }
        var iteration = job.iteration() + 1;
        var search = job.search().nextBatch();
        var fault = job.faults().get(0);
        var change = job.change()
                .iteration(iteration)
                .search(search)
                .batch(job.batch().proposing(List.of()))
                .ledger(job.ledger().begin(IterationRecord.begun(iteration, tier, search.fewestFailing())));
        var started = new JobNews.IterationStarted(
                iteration,
                tier,
                fault.tests().stream().limit(CandidateResult.MOST_TESTS).toList());
        return Moves.send(
                change,
                JobPhase.PROPOSING,
                new StepId(job.id(), iteration, StepKind.PROPOSE, 1),
                Moves.and(news, started),
                now);
    }

    /** A stronger tier takes over; without one the search for this fault is over. */
    static Decision escalate(Job job, EscalationReason reason, String sentence, List<JobNews> news, Instant now) {
        if (Collecting.isUnderWay(job)) {
            return Collecting.enough(job, news, now);
        }
        var stronger = Tiers.stronger(job);
        if (stronger.isEmpty()) {
            return withoutStrongerTier(job, sentence, news, now);
        }
        var escalated = new JobNews.Escalated(job.search().tier(), stronger.get(), reason, sentence);
        return next(
                job.change().search(job.search().escalatedTo(stronger.get())).done(), Moves.and(news, escalated), now);
    }

    private static Decision withoutStrongerTier(Job job, String sentence, List<JobNews> news, Instant now) {
        var fault = job.faults().get(0);
        var parts = job.best() == null
                ? List.of(fault)
                : FailureGroups.split(fault, Set.copyOf(job.best().result().fixed()));
        if (parts.size() > 1 && job.best().result().newlyBroken().isEmpty()) {
            // What looked like one fault is several: a candidate mended a part, so heal that part first.
            return nextFault(withParts(job, parts), job.search().configured(), news, now);
        }
        var contradictions = job.search().contradictions();
        if (contradictions.convince() && !fault.tests().isEmpty()) {
            return Moves.end(job, Outcome.ABSTAINED, contradictions.sentence(fault.tests()), news, now);
        }
        return giveUp(job, sentence, news, now);
    }

    /** Ends with the best candidate there was. */
    static Decision giveUp(Job job, String reason, List<JobNews> news, Instant now) {
        return Moves.end(job, Outcome.EXHAUSTED, reason + best(job), news, now);
    }

    private static String best(Job job) {
        var healed = job.healed().isEmpty()
                ? ""
                : "; faults healed: %d".formatted(job.healed().size());
        if (job.best() == null) {
            return healed;
        }
        return healed
                + "; the best candidate was %s (%s), with %d of the fault's tests still failing"
                        .formatted(
                                job.best().candidate().shortId(),
                                job.best().candidate().template(),
                                job.best().result().stillFailing());
    }

    private static Job withParts(Job job, List<FailureGroup> parts) {
        var all = new ArrayList<>(parts);
        all.addAll(job.faults().subList(1, job.faults().size()));
        return job.change().faults(all).done();
    }

    private static int size(FailureGroup fault) {
        return Math.max(1, Math.max(fault.failures().size(), fault.problems().size()));
    }
}
