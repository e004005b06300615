package io.greenloop.patcher.domain.search;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Two drafts at once of which neither showed anything by itself: two mistakes may show nothing until both are mended. Those whose
 * ranks come to least are first.
 */
final class Couples {

    private final List<Integer> drafts;
    private final List<List<Integer>> order;
    private int tried;

    /**
     * @param drafts best first
     * @param tried couples that were looked at already
     */
    Couples(Search search, List<Integer> drafts, int tried) {
        this.drafts = List.copyOf(drafts);
        this.order = IntStream.range(0, drafts.size())
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, drafts.size()).mapToObj(other -> List.of(one, other)))
                .filter(couple ->
                        search.draft(drafts.get(couple.get(0))).leavesAlone(search.draft(drafts.get(couple.get(1)))))
                .sorted(comparingInt((List<Integer> couple) -> couple.get(0) + couple.get(1)))
                .toList();
        this.tried = tried;
    }

    List<Integer> drafts() {
        return drafts;
    }

    int tried() {
        return tried;
    }

    boolean hasNext() {
        return tried < order.size();
    }

    /** The places of the two. */
    List<Integer> next() {
        var couple = order.get(tried++);
        return List.of(drafts.get(couple.get(0)), drafts.get(couple.get(1)));
    }
}
