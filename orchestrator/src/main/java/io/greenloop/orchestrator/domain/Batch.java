package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateVerdict;
import io.greenloop.contracts.TestReport;
import java.util.List;
import java.util.Optional;

/**
 * The candidates of the iteration under way and what is known of them.
 *
 * @param survivors ids of plausible candidates not yet confirmed or failed, best first
 * @param confirming how many confirmations were asked for
 * @param confirmed report with the winner; null until one held
 * @param confirmedCommit commit of the winner; empty until one held
 */
public record Batch(
        List<Candidate> candidates,
        List<GateVerdict> verdicts,
        List<CandidateResult> results,
        List<String> survivors,
        int confirming,
        TestReport confirmed,
        String confirmedCommit) {

    public static final Batch NONE = of(List.of());

    public Batch {
        candidates = List.copyOf(candidates);
        verdicts = List.copyOf(verdicts);
        results = List.copyOf(results);
        survivors = List.copyOf(survivors);
        confirmedCommit = confirmedCommit == null ? "" : confirmedCommit;
    }

    static Batch of(List<Candidate> candidates) {
        return new Batch(candidates, List.of(), List.of(), List.of(), 0, null, "");
    }

    /** Only what passed goes on; the verdicts of all stay. */
    Batch gated(List<Candidate> passed, List<GateVerdict> all) {
        return new Batch(passed, all, results, survivors, confirming, confirmed, confirmedCommit);
    }

    Batch validated(List<CandidateResult> all, List<String> plausible) {
        return new Batch(candidates, verdicts, all, plausible, confirming, confirmed, confirmedCommit);
    }

    /** The same survivors in another order. */
    Batch preferring(List<String> order) {
        return new Batch(candidates, verdicts, results, order, confirming, confirmed, confirmedCommit);
    }

    Batch confirmingNext() {
        return new Batch(candidates, verdicts, results, survivors, confirming + 1, confirmed, confirmedCommit);
    }

    Batch withoutFirstSurvivor() {
        return new Batch(
                candidates,
                verdicts,
                results,
                survivors.subList(1, survivors.size()),
                confirming,
                confirmed,
                confirmedCommit);
    }

    Batch confirmed(TestReport report, String commit) {
        return new Batch(candidates, verdicts, results, survivors, confirming, report, commit);
    }

    /** The survivor whose turn it is. */
    public Candidate winner() {
        return candidate(survivors.get(0))
                .orElseThrow(
                        () -> new IllegalStateException("survivor %s is no candidate".formatted(survivors.get(0))));
    }

    Optional<Candidate> candidate(String id) {
        return candidates.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst();
    }

    /** The gates' verdict; REJECT where the gates said nothing, for what they have not seen must not run. */
    GateVerdict verdict(String id) {
        return verdicts.stream()
                .filter(verdict -> verdict.candidateId().equals(id))
                .findFirst()
                .orElseGet(() -> new GateVerdict(id, Decision.REJECT, List.of()));
    }

    CandidateResult result(String id) {
        return results.stream()
                .filter(result -> result.candidateId().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("candidate %s has no result".formatted(id)));
    }
}
