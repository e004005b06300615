package io.greenloop.patcher.domain.template.donor;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What could be meant in a place, nearest first: expressions of the file, and what is put together from what is in scope. */
public final class Guesses {

    private static final double OF_VARIABLE = 0.65;
    /** Calls but for those that everybody makes. */
    private static final Pattern CALL =
            Pattern.compile("\\.(?!size\\(|length\\(|get\\(|charAt\\(|isEmpty\\(|contains\\()\\w+\\(");

    private Guesses() {}

    /** Expressions of the wanted type, each other than what stands there. */
    public static List<Guess> values(Place place, int most) {
        if (place.isCondition()) {
            return conditions(place, most);
        }
        var guesses = Stream.of(
                        DonorIndex.of(place.site().file()).guesses(place),
                        variables(place),
                        NumberGuesses.at(place),
                        ElementGuesses.at(place),
                        MemberGuesses.at(place),
                        PackageGuesses.at(place),
                        CallGuesses.at(place))
                .flatMap(List::stream);
        return best(guesses, place, most);
    }

    /** Conditions for a place where a condition is wanted. */
    public static List<Guess> conditions(Place place, int most) {
        var guesses = Stream.of(
                        DonorIndex.of(place.site().file()).guesses(place),
                        ConditionGuesses.at(place),
                        PackageGuesses.at(place),
                        CallGuesses.at(place))
                .flatMap(List::stream);
        return best(guesses, place, most);
    }

    private static List<Guess> variables(Place place) {
        return place.variables().stream()
                .filter(variable -> place.takes(variable.type()))
                .map(variable ->
                        new Guess(Written.primary(variable.name()), OF_VARIABLE * place.nearness(variable.name())))
                .toList();
    }

    /** Methods that the file calls already are likelier meant than those that it does not. */
    private static double familiarity(Guess guess, Place place) {
        var calls = CALL.matcher(guess.text().source()).results().toList();
        if (calls.isEmpty()) {
            return 1;
        }
        return calls.stream().allMatch(call -> place.site().file().text().contains(call.group())) ? 1.15 : 0.8;
    }

    private static List<Guess> best(Stream<Guess> guesses, Place place, int most) {
        var own = place.site().source(place.site().tree());
        var bySource = new LinkedHashMap<String, Guess>();
        guesses.filter(guess -> !guess.text().source().equals(own))
                .map(guess -> guess.times(familiarity(guess, place)))
                .forEach(guess -> bySource.merge(
                        guess.text().source(),
                        guess,
                        (one, other) -> one.closeness() >= other.closeness() ? one : other));
        return bySource.values().stream()
                .sorted(Comparator.comparingDouble(Guess::closeness)
                        .reversed()
                        .thenComparing(guess -> guess.text().source()))
                .limit(most)
                .toList();
    }
}
