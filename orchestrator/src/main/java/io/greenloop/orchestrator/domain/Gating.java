package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.Decision;
import io.greenloop.contracts.EscalationReason;
import io.greenloop.contracts.GateName;
import io.greenloop.contracts.GateReason;
import io.greenloop.contracts.GateVerdict;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.JobPhase;
import io.greenloop.contracts.PatchesAnalyzed;
import io.greenloop.contracts.Refusal;
import io.greenloop.contracts.StepKind;
import io.greenloop.contracts.Tier;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What follows the gates' verdicts. */
final class Gating {

    /** As many refused candidates as an event names, so that it stays small. */
    private static final int MOST_NAMED = 25;

    private static final int MOST_REASONS = 4;

    private Gating() {}

    static io.greenloop.orchestrator.domain.Decision afterAnalysis(Job before, PatchesAnalyzed analyzed, Instant now) {
        var gated = before.batch().gated(before.batch().candidates(), analyzed.verdicts());
        var strongerLeft = Tiers.stronger(before).isPresent();
        var passed = gated.candidates().stream()
                .filter(candidate -> passes(gated.verdict(candidate.id()), strongerLeft))
                .toList();
        var refused = gated.candidates().stream()
                .filter(candidate -> !passed.contains(candidate))
                .toList();
        var job = accounted(before, gated, passed, refused);
        List<JobNews> news = List.of(news(job, gated, passed.size(), refused));
        if (!passed.isEmpty()) {
            return Moves.send(job.change(), JobPhase.VALIDATING, Moves.step(job, StepKind.VALIDATE), news, now);
        }
        if (job.search().tier() != Tier.TEMPLATE && strongerLeft) {
            var reason = refused.stream()
                    .flatMap(candidate -> gated.verdict(candidate.id()).reasons().stream())
                    .filter(each -> each.decision() == Decision.ESCALATE)
                    .findFirst();
            if (reason.isPresent()) {
                return Rounds.escalate(
                        job, escalation(reason.get().gate()), reason.get().sentence(), news, now);
            }
        }
        return Proposing.afterNothingUsable(job, news, now);
    }

    /** No default branch on purpose: what a new decision means for running a candidate must be decided. */
    private static boolean passes(GateVerdict verdict, boolean strongerLeft) {
        return switch (verdict.decision()) {
            case PASS, UNKNOWN -> true;
            case ESCALATE -> !strongerLeft;
            case REJECT -> false;
        };
    }

    private static EscalationReason escalation(GateName gate) {
        return gate == GateName.COMPLEXITY ? EscalationReason.COMPLEXITY : EscalationReason.RISK;
    }

    private static Job accounted(Job job, Batch gated, List<Candidate> passed, List<Candidate> refused) {
        var refusals = refused.stream()
                .limit(Refusal.MOST)
                .map(candidate -> new Refusal(
                        candidate.id(), candidate.tier(), candidate.diff(), sentences(gated.verdict(candidate.id()))))
                .toList();
        // Whether the batch was refused whole is counted by whoever decides what follows.
        var refusing = job.search().refusing(refusals);
        var search = passed.isEmpty() ? refusing : refusing.rejectedWhole(false);
        return job.change()
                .batch(gated.gated(passed, gated.verdicts()))
                .search(search)
                .ledger(job.ledger().refuse(refused.size()).update(iteration -> iteration.passed(passed.size())))
                .done();
    }

    private static String sentences(GateVerdict verdict) {
        return verdict.reasons().stream()
                .map(reason -> reason.gate() + ": " + reason.sentence())
                .collect(Collectors.joining("; "));
    }

    private static JobNews news(Job job, Batch gated, int passed, List<Candidate> refused) {
        var named = refused.stream()
                .limit(MOST_NAMED)
                .map(candidate -> new JobNews.RefusedCandidate(
                        candidate.id(),
                        candidate.tier(),
                        candidate.template(),
                        candidate.explanation(),
                        candidate.path(),
                        candidate.line(),
                        reasons(gated.verdict(candidate.id()))))
                .toList();
        return new JobNews.Gated(job.iteration(), passed, refused.size(), named);
    }

    private static List<GateReason> reasons(GateVerdict verdict) {
        return verdict.reasons().stream()
                .filter(reason -> reason.decision().compareTo(Decision.ESCALATE) >= 0)
                .limit(MOST_REASONS)
                .toList();
    }
}
