package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.BehaviourCompared.Behaviour;
import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.Decision;
import io.greenloop.contracts.GateVerdict;
import io.greenloop.contracts.ScoreCandidates.Plausible;
import io.greenloop.contracts.TestReport;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The candidates of the iteration under way and what is known of them.
 *
 * @param survivors ids of plausible candidates not yet confirmed or failed, best first
 * @param earlier plausible candidates of the batches before, which wait for this one
 * @param behaviours how the survivors behave where no test looks; none where that is not known
 * @param collected batches that were asked for although something plausible was found
 * @param confirming how many confirmations were asked for
 * @param confirmed report with the winner; null until one held
 * @param confirmedCommit commit of the winner; empty until one held
 */
public record Batch(
        List<Candidate> candidates,
        List<GateVerdict> verdicts,
        List<CandidateResult> results,
        List<String> survivors,
        List<Plausible> earlier,
        List<Behaviour> behaviours,
        int collected,
        int confirming,
        TestReport confirmed,
        String confirmedCommit) {

    public static final Batch NONE = of(List.of());

    public Batch {
        candidates = List.copyOf(candidates);
        verdicts = List.copyOf(verdicts);
        results = List.copyOf(results);
        survivors = List.copyOf(survivors);
        earlier = earlier == null ? List.of() : List.copyOf(earlier);
        behaviours = behaviours == null ? List.of() : List.copyOf(behaviours);
        confirmedCommit = confirmedCommit == null ? "" : confirmedCommit;
    }

    static Batch of(List<Candidate> candidates) {
        return new Batch(candidates, List.of(), List.of(), List.of(), List.of(), List.of(), 0, 0, null, "");
    }

    /** New candidates; what waits goes on waiting. */
    Batch proposing(List<Candidate> fresh) {
        return new Batch(fresh, List.of(), List.of(), List.of(), earlier, List.of(), collected, 0, null, "");
    }

    /** No candidates yet; the survivors wait for those to come. */
    Batch collecting() {
        return new Batch(
                List.of(), List.of(), List.of(), List.of(), plausible(), List.of(), collected + 1, 0, null, "");
    }

    /** The survivors with all that is known of them. */
    List<Plausible> plausible() {
        return survivors.stream()
                .map(id -> new Plausible(candidate(id).orElseThrow(), verdict(id), result(id)))
                .toList();
    }

    /** Survivors that behave in ways of their own, counted: what has the bytecode of another is no rival to it. */
    int rivals() {
        return (int) survivors.stream()
                .filter(id -> !survivors.contains(result(id).sameAs()))
                .count();
    }

    /** Only what passed goes on; the verdicts of all stay. */
    Batch gated(List<Candidate> passed, List<GateVerdict> all) {
        return changed(draft -> {
            draft.candidates = passed;
            draft.verdicts = all;
        });
    }

    /** What waited joins the batch; which of all survives is said by {@link #preferring}. */
    Batch validated(List<CandidateResult> all) {
        return changed(draft -> draft.results = all).with(earlier, List.of());
    }

    /** @param plausible ids of survivors, best first; of this batch or of those that join it */
    Batch with(List<Plausible> joining, List<String> plausible) {
        return changed(draft -> {
            draft.candidates = and(candidates, joining.stream().map(Plausible::candidate));
            draft.verdicts = and(verdicts, joining.stream().map(Plausible::verdict));
            draft.results = and(results, joining.stream().map(Plausible::result));
            draft.survivors = plausible;
            draft.earlier = List.of();
        });
    }

    private static <T> List<T> and(List<T> some, Stream<T> more) {
        return Stream.concat(some.stream(), more).toList();
    }

    /** These survive, best first. */
    Batch preferring(List<String> order) {
        return changed(draft -> draft.survivors = order);
    }

    Batch behaving(List<Behaviour> known) {
        return changed(draft -> draft.behaviours = known);
    }

    Batch confirmingNext() {
        return changed(draft -> draft.confirming = confirming + 1);
    }

    Batch withoutFirstSurvivor() {
        return changed(draft -> draft.survivors = survivors.subList(1, survivors.size()));
    }

    Batch confirmed(TestReport report, String commit) {
        return changed(draft -> {
            draft.confirmed = report;
            draft.confirmedCommit = commit;
        });
    }

    private Batch changed(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.finished();
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

    /** A batch while it is being changed. */
    private static final class Draft {

        private List<Candidate> candidates;
        private List<GateVerdict> verdicts;
        private List<CandidateResult> results;
        private List<String> survivors;
        private List<Plausible> earlier;
        private List<Behaviour> behaviours;
        private final int collected;
        private int confirming;
        private TestReport confirmed;
        private String confirmedCommit;

        Draft(Batch batch) {
            candidates = batch.candidates;
            verdicts = batch.verdicts;
            results = batch.results;
            survivors = batch.survivors;
            earlier = batch.earlier;
            behaviours = batch.behaviours;
            collected = batch.collected;
            confirming = batch.confirming;
            confirmed = batch.confirmed;
            confirmedCommit = batch.confirmedCommit;
        }

        Batch finished() {
            return new Batch(
                    candidates,
                    verdicts,
                    results,
                    survivors,
                    earlier,
                    behaviours,
                    collected,
                    confirming,
                    confirmed,
                    confirmedCommit);
        }
    }
}
