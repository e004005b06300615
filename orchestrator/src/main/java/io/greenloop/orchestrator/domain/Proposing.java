package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.EscalationReason;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.PatchesProposed;
import io.greenloop.contracts.Refusal;
import io.greenloop.contracts.StepKind;
import io.greenloop.contracts.Tier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What follows an engine's answer. */
final class Proposing {

    private Proposing() {}

    static Decision afterProposal(Job before, PatchesProposed proposed, Instant now) {
        var fresh = untried(before, proposed.candidates());
        var job = accounted(before, proposed, fresh);
        List<JobNews> news = List.of(news(job, proposed, fresh.size()));
        if (proposed.trouble() != null) {
            return Rounds.escalate(
                    job, EscalationReason.TIER_IN_TROUBLE, proposed.trouble().message(), news, now);
        }
        if (!fresh.isEmpty()) {
            return Moves.send(
                    job.change().batch(job.batch().proposing(fresh)),
                    JobPhase.GATING,
                    Moves.step(job, StepKind.GATE),
                    news,
                    now);
        }
        if (proposed.exhausted()) {
            return Rounds.escalate(
                    job,
                    EscalationReason.TIER_EXHAUSTED,
                    "%s has nothing more to propose".formatted(proposed.tier()),
                    news,
                    now);
        }
        return afterNothingUsable(job, news, now);
    }

    static Decision afterNothingUsable(Job before, List<JobNews> news, Instant now) {
        if (Collecting.isUnderWay(before)) {
            return Collecting.enough(before, news, now);
        }
        var job = before.change().search(before.search().rejectedWhole(true)).done();
        var tier = job.search().tier();
        if (job.search().rejected() < Tiers.patience(tier)) {
            return Rounds.next(job, news, now);
        }
        return Rounds.escalate(
                job,
                EscalationReason.REPEATED_REJECTION,
                "%s had %d batches in a row refused whole"
                        .formatted(tier, job.search().rejected()),
                news,
                now);
    }

    /** Templates remember by themselves what they proposed; models repeat themselves. */
    private static List<Candidate> untried(Job job, List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.tier() == Tier.TEMPLATE
                        || !job.search().tried().contains(candidate.shortId()))
                .toList();
    }

    private static Job accounted(Job job, PatchesProposed proposed, List<Candidate> fresh) {
        var tried = new HashSet<>(job.search().tried());
        fresh.stream()
                .filter(candidate -> candidate.tier() != Tier.TEMPLATE)
                .map(Candidate::shortId)
                .forEach(tried::add);
        var search = job.search()
                .answered(proposed.searchState(), proposed.exhausted(), proposed.configured(), tried)
                .refusing(refusals(proposed, fresh));
        var ledger = job.ledger()
                .spend(proposed.tier(), proposed.usage(), fresh.size())
                .refuse(proposed.unusable().size())
                .update(iteration -> iteration.proposed(fresh.size()));
        return job.change().search(search).ledger(ledger).done();
    }

    private static List<Refusal> refusals(PatchesProposed proposed, List<Candidate> fresh) {
        var all = new ArrayList<>(proposed.unusable());
        for (var candidate : proposed.candidates()) {
            if (!fresh.contains(candidate)) {
                all.add(new Refusal(
                        candidate.id(), candidate.tier(), candidate.diff(), "this very change was tried before"));
            }
        }
        return all;
    }

    private static JobNews news(Job job, PatchesProposed proposed, int fresh) {
        return new JobNews.Proposed(
                job.iteration(),
                proposed.tier(),
                fresh,
                proposed.unusable().stream().map(Refusal::reason).toList(),
                proposed.usage(),
                proposed.trouble() == null ? "" : proposed.trouble().message());
    }
}
