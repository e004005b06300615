package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.JobNews;
import io.greenloop.contracts.Tier;
import io.greenloop.contracts.Trend;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What a batch brought, by its best candidate.
 *
 * @param failing tests of the fault still failing
 * @param better whether fewer fail than with any candidate before
 * @param signatures failures not seen before
 */
record Progress(int failing, int fixed, int newlyBroken, boolean better, List<String> signatures, Trend trend) {

    private static final Set<Verdict> MEASURED = Set.of(Verdict.PLAUSIBLE, Verdict.FAILING, Verdict.BREAKING);

    static Progress of(Search search, List<CandidateResult> results, boolean healed) {
        var fresh = results.stream()
                .map(CandidateResult::signature)
                .filter(signature ->
                        !signature.isEmpty() && !search.signatures().contains(signature))
                .distinct()
                .toList();
        var best = results.stream()
                .filter(result -> MEASURED.contains(result.verdict()))
                .min(Comparator.comparingInt(CandidateResult::stillFailing)
                        .thenComparingInt(result -> result.newlyBroken().size()));
        if (best.isEmpty()) {
            return new Progress(search.fewestFailing(), 0, 0, false, fresh, Trend.STALLED);
        }
        var result = best.get();
        var better = healed
                || (result.stillFailing() < search.fewestFailing()
                        && result.newlyBroken().isEmpty());
        return new Progress(
                result.stillFailing(),
                result.fixed().size(),
                result.newlyBroken().size(),
                better,
                fresh,
                trend(search, result, better));
    }

    /** A model that returns to a failure it had left goes round in circles; templates try without an aim. */
    private static Trend trend(Search search, CandidateResult best, boolean better) {
        if (better) {
            return Trend.CONVERGING;
        }
        var known = search.signatures();
        var returned =
                known.contains(best.signature()) && !known.get(known.size() - 1).equals(best.signature());
        return returned && search.tier() != Tier.TEMPLATE ? Trend.OSCILLATING : Trend.STALLED;
    }

    IterationRecord record(IterationRecord before, int plausible) {
        return new IterationRecord(
                before.iteration(),
                before.tier(),
                before.proposed(),
                before.passed(),
                plausible,
                failing,
                fixed,
                newlyBroken,
                signatures.size(),
                trend);
    }

    JobNews news(int iteration) {
        return new JobNews.Progressed(iteration, failing, fixed, newlyBroken, signatures.size(), trend);
    }
}
