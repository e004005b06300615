package io.greenloop.patcher.domain.search;

import io.greenloop.contracts.Candidate;
import io.greenloop.contracts.Tier;
import io.greenloop.contracts.Trial;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;

/** One walk along the drafts of a search, in the order that what was learnt so far suggests. */
final class Look {

    /** Of so many candidates one is made of two drafts, as long as there are any worth it. */
    private static final int PAIR_AMONG = 3;
    /** Two changes at once are worth trying when the likeliest single ones were tried. */
    private static final int SINGLES_FIRST = 150;
    /** After so many two at once are tried that showed nothing alone. */
    private static final int SINGLES_ENOUGH = 700;

    private static final int MOST_COUPLED = 60;
    private static final int MOST_COUPLED_BESIDE_PAIRS = 30;
    private static final int MOST_OF_PLACE = 6;

    private final Search search;
    private final String problem;
    private final BitSet looked;
    private final Map<String, Lesson> lessons;
    private final BitSet moved;
    private final Pairs pairs;
    private Couples couples;
    private final LinkedHashSet<String> proposed;
    private final PrimitiveIterator.OfInt singles;
    private final Map<String, List<Integer>> parts = new LinkedHashMap<>();
    private final List<Candidate> found = new ArrayList<>();
    private int characters;
    private boolean isFull;

    private Look(Search search, SearchState from, Map<String, Lesson> lessons, BitSet moved, Pairs pairs) {
        this.search = search;
        this.moved = moved;
        this.problem = from.problem();
        this.looked = BitSet.valueOf(from.looked());
        this.lessons = lessons;
        this.pairs = pairs;
        this.couples = new Couples(search, from.couple(), from.coupled());
        this.proposed = new LinkedHashSet<>(from.proposed());
        this.singles = order();
    }

    /** @param trials of the candidates of the last batch */
    static Look along(Search search, SearchState from, List<Trial> trials) {
        var lessons = new LinkedHashMap<>(from.lessons());
        var moved = BitSet.valueOf(from.moved());
        var pairs = new Pairs(search, from.partners());
        for (var trial : trials) {
            var drafts = from.last().getOrDefault(trial.candidateId(), List.of());
            for (int draft : drafts) {
                lessons.merge(search.draft(draft).place(), Lesson.NONE.with(trial), (old, one) -> old.with(trial));
            }
            if (drafts.size() == 1 && trial.fixed() > 0 && trial.newlyBroken() == 0) {
                pairs.promising(drafts.get(0));
            }
            if (drafts.size() == 1 && trial.moved() && trial.newlyBroken() == 0) {
                moved.set(drafts.get(0));
            }
        }
        return new Look(search, from, lessons, moved, pairs);
    }

    /** Drafts not looked at, most promising first; what weighs the same stays in the order of the search. */
    private PrimitiveIterator.OfInt order() {
        var weights = new double[search.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight(i);
        }
        return IntStream.range(0, weights.length)
                .filter(draft -> !looked.get(draft))
                .boxed()
                .sorted((one, other) -> Double.compare(weights[other], weights[one]))
                .mapToInt(Integer::intValue)
                .iterator();
    }

    boolean goesOn(int most) {
        return found.size() < most && !isFull && (singles.hasNext() || pairs.hasNext() || hasCouples());
    }

    private boolean hasCouples() {
        boolean isTime = proposed.size() >= SINGLES_ENOUGH || !singles.hasNext();
        if (couples.drafts().isEmpty() && isTime && search.isOfTests()) {
            couples = new Couples(search, likeliest(), 0);
        }
        return couples.hasNext();
    }

    /**
     * Drafts that were looked at and type-check, by what was learnt, of no place too many. One of two mistakes mended is seen in how the
     * failing tests fail, more often than not.
     */
    private List<Integer> likeliest() {
        var places = new HashMap<String, Integer>();
        return IntStream.range(0, search.size())
                .filter(looked::get)
                .boxed()
                .sorted(Comparator.comparing((Integer draft) -> moved.get(draft))
                        .thenComparing(this::weight)
                        .reversed())
                .filter(draft -> places.getOrDefault(search.draft(draft).place(), 0) < MOST_OF_PLACE
                        && search.diff(search.draft(draft)).isPresent())
                .limit(pairs.state().isEmpty() ? MOST_COUPLED : MOST_COUPLED_BESIDE_PAIRS)
                .filter(draft -> places.merge(search.draft(draft).place(), 1, Integer::sum) > 0)
                .toList();
    }

    private double weight(int position) {
        var draft = search.draft(position);
        return draft.score() * lessons.getOrDefault(draft.place(), Lesson.NONE).weight();
    }

    boolean hasFound() {
        return !found.isEmpty();
    }

    void step() {
        boolean isPairsTurn =
                !singles.hasNext() || proposed.size() >= SINGLES_FIRST && found.size() % PAIR_AMONG == PAIR_AMONG - 1;
        if (isPairsTurn && (pairs.hasNext() || hasCouples())) {
            var pair = pairs.hasNext() ? pairs.next() : couples.next();
            take(pair, Draft.both(search.draft(pair.get(0)), search.draft(pair.get(1))));
            return;
        }
        int single = singles.nextInt();
        if (take(List.of(single), search.draft(single))) {
            looked.set(single);
        }
    }

    /** Whether the draft is done with: false where the batch has no room for it. */
    private boolean take(List<Integer> drafts, Draft draft) {
        var candidate = candidate(draft);
        if (candidate.isEmpty()) {
            return true;
        }
        if (characters + candidate.get().diff().length() > Candidate.LONGEST_BATCH) {
            isFull = true;
            return false;
        }
        characters += candidate.get().diff().length();
        proposed.add(candidate.get().id());
        parts.put(candidate.get().id(), drafts);
        found.add(candidate.get());
        return true;
    }

    /** Empty for what was proposed before, changes nothing, is too long or does not type-check. */
    private Optional<Candidate> candidate(Draft draft) {
        return search.diff(draft)
                .filter(diff -> diff.length() <= Candidate.LONGEST_DIFF)
                .filter(diff -> !proposed.contains(Candidate.idOf(diff)))
                .map(diff -> Candidate.of(
                        diff,
                        Tier.TEMPLATE,
                        draft.template(),
                        draft.explanation(),
                        draft.path(),
                        draft.line(),
                        proposed.size() + 1));
    }

    Batch batch() {
        var state = new SearchState(
                problem,
                looked.toByteArray(),
                parts,
                lessons,
                moved.toByteArray(),
                pairs.state(),
                couples.drafts(),
                couples.tried(),
                proposed);
        return new Batch(found, state, !isFull && !singles.hasNext() && !pairs.hasNext() && !hasCouples());
    }
}
