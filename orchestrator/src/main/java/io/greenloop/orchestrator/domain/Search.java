package io.greenloop.orchestrator.domain;

import io.greenloop.contracts.Refusal;
import io.greenloop.contracts.Tier;
import io.greenloop.contracts.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The search for one fault's patch by one tier.
 *
 * @param batches batches asked for in this tier
 * @param state blob id of where the engine left off; empty at the start
 * @param exhausted whether the engine said with its last batch that it has nothing more
 * @param configured tiers that the patcher can ask, as it last said
 * @param refusals what was tried and refused, newest first
 * @param rejected batches in a row of which no candidate passed the gates
 * @param idle validated batches in a row without progress
 * @param fewestFailing tests of the fault still failing with the best candidate; as many as the fault has at the start
 * @param signatures failures seen after candidates, newest last
 * @param tried short ids of what models proposed
 * @param trials what the candidates of the last batch showed; none once that was told to an engine
 * @param contradictions evidence that the fault is in the tests
 */
public record Search(
        Tier tier,
        int batches,
        String state,
        boolean exhausted,
        Set<Tier> configured,
        List<Refusal> refusals,
        int rejected,
        int idle,
        int fewestFailing,
        List<String> signatures,
        Set<String> tried,
        List<Trial> trials,
        Contradictions contradictions) {

    static final int MOST_SIGNATURES = 200;

    public Search {
        Objects.requireNonNull(tier, "tier");
        state = state == null ? "" : state;
        configured = Set.copyOf(configured);
        refusals = refusals.stream().limit(Refusal.MOST).toList();
        signatures = signatures.size() <= MOST_SIGNATURES
                ? List.copyOf(signatures)
                : List.copyOf(signatures.subList(signatures.size() - MOST_SIGNATURES, signatures.size()));
        tried = Set.copyOf(tried);
        trials = trials == null ? List.of() : List.copyOf(trials);
        Objects.requireNonNull(contradictions, "contradictions");
    }

    static Search fresh(Tier tier, int failing, Set<Tier> configured) {
        return new Search(
                tier,
                0,
                "",
                false,
                configured,
                List.of(),
                0,
                0,
                failing,
                List.of(),
                Set.of(),
                List.of(),
                Contradictions.NONE);
    }

    Search nextBatch() {
        return new Search(
                tier,
                batches + 1,
                state,
                exhausted,
                configured,
                refusals,
                rejected,
                idle,
                fewestFailing,
                signatures,
                tried,
                trials,
                contradictions);
    }

    /** What was learnt so far goes with the stronger tier; its own search starts anew. */
    Search escalatedTo(Tier stronger) {
        return new Search(
                stronger,
                0,
                "",
                false,
                configured,
                refusals,
                0,
                0,
                fewestFailing,
                signatures,
                tried,
                List.of(),
                contradictions);
    }

    Search answered(String newState, boolean nowExhausted, Set<Tier> nowConfigured, Set<String> nowTried) {
        return new Search(
                tier,
                batches,
                newState,
                nowExhausted,
                nowConfigured,
                refusals,
                rejected,
                idle,
                fewestFailing,
                signatures,
                nowTried,
                List.of(),
                contradictions);
    }

    Search refusing(List<Refusal> newest) {
        var all = new ArrayList<>(newest);
        all.addAll(refusals);
        return new Search(
                tier,
                batches,
                state,
                exhausted,
                configured,
                all,
                rejected,
                idle,
                fewestFailing,
                signatures,
                tried,
                trials,
                contradictions);
    }

    Search rejectedWhole(boolean whole) {
        return new Search(
                tier,
                batches,
                state,
                exhausted,
                configured,
                refusals,
                whole ? rejected + 1 : 0,
                idle,
                fewestFailing,
                signatures,
                tried,
                trials,
                contradictions);
    }

    Search progressed(
            int failing,
            boolean better,
            List<String> newSignatures,
            List<Trial> newTrials,
            Contradictions newContradictions) {
        var all = new ArrayList<>(signatures);
        all.addAll(newSignatures);
        return new Search(
                tier,
                batches,
                state,
                exhausted,
                configured,
                refusals,
                0,
                better ? 0 : idle + 1,
                Math.min(failing, fewestFailing),
                all,
                tried,
                newTrials,
                newContradictions);
    }
}
