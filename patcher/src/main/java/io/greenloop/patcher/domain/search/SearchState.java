package io.greenloop.patcher.domain.search;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.greenloop.contracts.Json;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a search stands, so that any patcher can go on with it. Drafts are named by their places in the search, which are the
 * same wherever it is begun.
 *
 * @param problem what was searched for: commit, failures and seed in one; all but {@code proposed} means nothing for another
 *     problem
 * @param looked drafts looked at already, as the bits of a {@link java.util.BitSet}
 * @param last ids of the candidates of the last batch, each with the drafts it was made of
 * @param lessons what trials taught, by {@link Draft#place()}
 * @param moved the bits of single drafts with which the failing tests failed in another way, and nothing else did
 * @param partners drafts that mended a part and broke nothing, each with how many others were looked at together with it
 * @param couple drafts of which each is looked at together with each, best first; empty before single changes are at their end
 * @param coupled how many couples of them were looked at
 * @param proposed ids of all candidates proposed, in order
 */
public record SearchState(
        String problem,
        byte[] looked,
        Map<String, List<Integer>> last,
        Map<String, Lesson> lessons,
        byte[] moved,
        Map<Integer, Integer> partners,
        List<Integer> couple,
        int coupled,
        Set<String> proposed) {

    public SearchState {
        requireNonNull(problem, "problem");
        looked = looked == null ? new byte[0] : looked.clone();
        last = inOrder(last);
        lessons = inOrder(lessons);
        moved = moved == null ? new byte[0] : moved.clone();
        partners = inOrder(partners);
        couple = couple == null ? List.of() : List.copyOf(couple);
        proposed = proposed == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(proposed));
    }

    private static <K, V> Map<K, V> inOrder(Map<K, V> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    public static SearchState start(String problem) {
        return new SearchState(problem, null, null, null, null, null, null, 0, null);
    }

    @Override
    public byte[] looked() {
        return looked.clone();
    }

    @Override
    public byte[] moved() {
        return moved.clone();
    }

    /** The state for that problem: kept for the same, from the beginning for another; nothing is proposed twice either way. */
    SearchState forProblem(String wanted) {
        return problem.equals(wanted) ? this : new SearchState(wanted, null, null, null, null, null, null, 0, proposed);
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
