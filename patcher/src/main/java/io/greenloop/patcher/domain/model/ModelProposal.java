package io.greenloop.patcher.domain.model;

import static java.util.Objects.requireNonNull;

import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.Failure;
import io.greenloop.contracts.Refusal;
import io.greenloop.contracts.Usage;
import java.util.List;

/**
 * What asking a model came to.
 *
 * @param unusable the answer that became no candidate, with the reason
 * @param trouble why there is no answer; null when there is one
 */
record ModelProposal(List<Candidate> candidates, List<Refusal> unusable, Usage usage, Failure trouble) {

    ModelProposal {
        candidates = List.copyOf(candidates);
        unusable = List.copyOf(unusable);
        requireNonNull(usage, "usage");
    }

    static ModelProposal trouble(Failure trouble, Usage usage) {
        return new ModelProposal(List.of(), List.of(), usage, trouble);
    }

    static ModelProposal of(Candidate candidate, Usage usage) {
        return new ModelProposal(List.of(candidate), List.of(), usage, null);
    }

    static ModelProposal unusable(Refusal refusal, Usage usage) {
        return new ModelProposal(List.of(), List.of(refusal), usage, null);
    }
}
