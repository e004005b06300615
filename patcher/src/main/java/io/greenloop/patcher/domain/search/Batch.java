package io.greenloop.patcher.domain.search;

import io.greenloop.contracts.Candidate;
import java.util.List;

/**
 * What one look of the search brought.
 *
 * @param exhausted whether nothing is left to look at
 */
public record Batch(List<Candidate> candidates, SearchState state, boolean exhausted) {

    public Batch {
        candidates = List.copyOf(candidates);
    }
}
