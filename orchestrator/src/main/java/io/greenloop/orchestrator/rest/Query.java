package io.greenloop.orchestrator.rest;

import static java.util.stream.Collectors.joining;

import io.greenloop.contracts.Bounded;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reads parameters; a wrong one is told by its name instead of turning into a 404. */
final class Query {

    private Query() {}

    static int number(String name, String text, int standard, int least, int most) {
        if (text == null || text.isEmpty()) {
            return standard;
        }
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Told below, like a number out of range.
        }
        throw ProblemException.invalid(
                name, "'%s' is no number from %d to %d".formatted(Bounded.text(text, 40), least, most));
    }

    static boolean flag(String name, String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.isEmpty() || text.equals("true")) {
            return true;
        }
        throw ProblemException.invalid(name, "'%s' is neither true nor false".formatted(Bounded.text(text, 40)));
    }

    static <E extends Enum<E>> Optional<E> word(String name, String text, Class<E> words) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        var known = Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst();
        if (known.isEmpty()) {
            throw ProblemException.invalid(
                    name,
                    "'%s' is none of %s"
                            .formatted(
                                    Bounded.text(text, 40),
                                    Arrays.stream(words.getEnumConstants())
                                            .map(Enum::name)
                                            .collect(joining(", "))));
        }
        return known;
    }
}
