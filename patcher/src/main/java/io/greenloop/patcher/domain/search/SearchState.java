package io.greenloop.patcher.domain.search;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.greenloop.contracts.Json;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Where a search stands, so that any patcher can go on with it.
 *
 * @param problem what was searched for: commit, failures and seed in one; a position means nothing for another problem
 * @param position drafts looked at already
 * @param proposed ids of all candidates proposed, in order
 */
public record SearchState(String problem, int position, Set<String> proposed) {

    public SearchState {
        requireNonNull(problem, "problem");
        proposed = proposed == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(proposed));
        if (position < 0) {
            throw new IllegalArgumentException("search position is " + position);
        }
    }

    public static SearchState start(String problem) {
        return new SearchState(problem, 0, Set.of());
    }

    /** The position for that problem: kept for the same, from the beginning for another; nothing is proposed twice either way. */
    SearchState forProblem(String wanted) {
        return problem.equals(wanted) ? this : new SearchState(wanted, 0, proposed);
    }

    public byte[] toJson() {
        try {
            return Json.mapper().writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a search state is plain data", e);
        }
    }

    /** @throws IllegalArgumentException when the bytes are no search state */
    public static SearchState fromJson(byte[] json) {
        try {
            return Json.mapper().readValue(json, SearchState.class);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a search state", e);
        }
    }
}
