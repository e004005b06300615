package io.greenloop.patcher.domain.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two drafts at once: one that mended a part of the failing tests and broke nothing, with the best others that leave its text
 * alone.
 */
final class Pairs {

    private static final int MOST_PROMISING = 6;
    private static final int MOST_PARTNERS = 300;

    private final Search search;
    private final Map<Integer, Integer> tried;

    /** @param tried promising drafts, each with how many others were looked at together with it */
    Pairs(Search search, Map<Integer, Integer> tried) {
        this.search = search;
        this.tried = new LinkedHashMap<>(tried);
    }

    void promising(int draft) {
        if (tried.size() < MOST_PROMISING) {
            tried.putIfAbsent(draft, 0);
        }
    }

    Map<Integer, Integer> state() {
        return tried;
    }

    boolean hasNext() {
        return leastTried().isPresent();
    }

    /** The places of the two; each promising draft has its turn. */
    List<Integer> next() {
        int promising = leastTried().orElseThrow();
        int partner = tried.merge(promising, 1, Integer::sum) - 1;
        return List.of(promising, partner);
    }

    /** Passes over partners that cannot be had beside a draft. */
    private Optional<Integer> leastTried() {
        tried.replaceAll(this::nextPartner);
        return tried.entrySet().stream()
                .filter(entry -> entry.getValue() < limit())
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private int nextPartner(int promising, int from) {
        int partner = from;
        while (partner < limit() && !search.draft(promising).leavesAlone(search.draft(partner))) {
            partner++;
        }
        return partner;
    }

    private int limit() {
        return Math.min(MOST_PARTNERS, search.size());
    }
}
