package io.greenloop.testrunner.behaviour;

import io.greenloop.contracts.BehaviourCompared.Answer;
import io.greenloop.contracts.BehaviourCompared.Difference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the answers of candidates against each other, and against the code as it was. Inputs on which the code as it was does not
 * answer twice the same, or whose answers cannot be told apart, are not counted.
 */
public final class ComparedBehaviour {

    private final int candidates;
    private final List<Compared> inputs = new ArrayList<>();
    private List<Integer> clusters = List.of();
    private int left;

    /** @param candidates how many there are */
    public ComparedBehaviour(int candidates) {
        this.candidates = candidates;
    }

    /** One input with the answers of all candidates in their order. */
    private record Compared(String call, CallEnd before, List<CallEnd> after) {}

    /**
     * One more input.
     *
     * @param again how the code as it was ended when it was called once more
     * @param after how each candidate ended, in their order
     */
    public void add(String call, CallEnd before, CallEnd again, List<CallEnd> after) {
        if (after.size() != candidates) {
            throw new IllegalArgumentException("%d answers of %d candidates".formatted(after.size(), candidates));
        }
        var comparable = before.isKnown() && before.equals(again) && before.isComparable();
        if (!comparable || !after.stream().allMatch(CallEnd::isComparable)) {
            left++;
            return;
        }
        inputs.add(new Compared(call, before, List.copyOf(after)));
        clusters = List.of();
    }

    private List<Integer> clustered() {
        var numbers = new HashMap<List<CallEnd>, Integer>();
        var found = new ArrayList<Integer>();
        var next = 0;
        for (int i = 0; i < candidates; i++) {
            var candidate = i;
            var ends =
                    inputs.stream().map(input -> input.after().get(candidate)).toList();
            // Of whom something is not known nobody can say that he is like another.
            var known = !ends.isEmpty() && ends.stream().allMatch(CallEnd::isKnown);
            var number = known ? numbers.get(ends) : null;
            if (number == null) {
                number = next++;
            }
            if (known) {
                numbers.put(ends, number);
            }
            found.add(number);
        }
        return List.copyOf(found);
    }

    /** The number of a candidate's cluster, counted from 0 in the order of candidates. */
    public int cluster(int candidate) {
        if (clusters.isEmpty()) {
            clusters = clustered();
        }
        return clusters.get(candidate);
    }

    /** Inputs of which it is known how the candidate ends. */
    public int inputs(int candidate) {
        return (int) inputs.stream()
                .filter(input -> input.after().get(candidate).isKnown())
                .count();
    }

    /** Inputs that were not counted. */
    public int leftOut() {
        return left;
    }

    /** Of {@link #keptOf}, how many end as before. */
    public int kept(int candidate) {
        return (int) inputs.stream()
                .filter(input -> input.before().isNormal())
                .filter(input -> input.before().equals(input.after().get(candidate)))
                .count();
    }

    public int keptOf(int candidate) {
        return (int) inputs.stream()
                .filter(input -> input.before().isNormal())
                .filter(input -> input.after().get(candidate).isKnown())
                .count();
    }

    /** Inputs on which candidates differ: first those that split them most evenly, of these the shortest. */
    public List<Difference> differences(int most) {
        return inputs.stream()
                .filter(input -> sizes(input).size() > 1)
                .sorted(Comparator.comparingInt(ComparedBehaviour::unevenness)
                        .thenComparing(input -> input.call().length())
                        .thenComparing(Compared::call))
                .limit(most)
                .map(this::difference)
                .toList();
    }

    /** How many candidates give each answer. */
    private static Map<CallEnd, Integer> sizes(Compared input) {
        var sizes = new LinkedHashMap<CallEnd, Integer>();
        input.after().stream().filter(CallEnd::isKnown).forEach(end -> sizes.merge(end, 1, Integer::sum));
        return sizes;
    }

    private static int unevenness(Compared input) {
        return sizes(input).values().stream().mapToInt(size -> size * size).sum();
    }

    private Difference difference(Compared input) {
        var answers = new LinkedHashMap<Integer, Answer>();
        for (int i = 0; i < candidates; i++) {
            var end = input.after().get(i);
            if (end.isKnown()) {
                answers.putIfAbsent(cluster(i), new Answer(cluster(i), end.shown()));
            }
        }
        return new Difference(input.call(), input.before().shown(), List.copyOf(answers.values()));
    }
}
