package io.greenloop.orchestrator.rest;

import static java.util.stream.Collectors.joining;

import io.greenloop.contracts.Bounded;
import io.greenloop.contracts.JobId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads parameters; a wrong one is told by its name instead of turning into a 404. */
final class Query {

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

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

    /** Words that may be given several times, or divided by commas; empty when there is none. */
    static <E extends Enum<E>> Set<E> words(String name, List<String> texts, Class<E> known) {
        var words = EnumSet.noneOf(known);
        for (var text : texts) {
            for (var word : text.split(",")) {
                if (!word.isBlank()) {
                    words.add(word(name, word.strip(), known));
                }
            }
        }
        return words;
    }

    static Optional<String> text(String name, String text, int longest) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        if (text.length() > longest || text.indexOf('\0') >= 0) {
            throw ProblemException.invalid(name, "at most %d characters are allowed, and no NUL".formatted(longest));
        }
        return Optional.of(text);
    }

    static Optional<Instant> instant(String name, String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var instant = OffsetDateTime.parse(text).toInstant();
            if (instant.isAfter(LATEST) || instant.isBefore(Instant.EPOCH)) {
                throw ProblemException.invalid(name, "only years from 1970 to 9999 are allowed");
            }
            return Optional.of(instant);
        } catch (DateTimeParseException noInstant) {
            throw ProblemException.invalid(
                    name, "'%s' is no instant such as 2026-11-21T10:15:30Z".formatted(Bounded.text(text, 40)));
        }
    }

    static Optional<UUID> id(String name, String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(new JobId(text).value()));
        } catch (IllegalArgumentException noId) {
            throw ProblemException.invalid(name, "'%s' is no job's id".formatted(Bounded.text(text, 40)));
        }
    }

    private static <E extends Enum<E>> E word(String name, String text, Class<E> known) {
        return Arrays.stream(known.getEnumConstants())
                .filter(word -> word.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        name,
                        "'%s' is none of %s"
                                .formatted(
                                        Bounded.text(text, 40),
                                        Arrays.stream(known.getEnumConstants())
                                                .map(Enum::name)
                                                .collect(joining(", ")))));
    }
}
