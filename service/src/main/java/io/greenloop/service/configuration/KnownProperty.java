package io.greenloop.service.configuration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One property of Greenloop.
 *
 * @param many whether its value is a list, separated by commas
 * @param range {@code least..most}, both allowed, either may be missing, or {@code ONE|OTHER}; empty when its kind says all
 */
public record KnownProperty(String name, PropertyKind kind, boolean many, String range) {

    private static final String OR = "|";

    public KnownProperty {
        Objects.requireNonNull(kind, "kind");
        if (!range.isEmpty() && !range.contains("..") && !range.contains(OR)) {
            throw new IllegalArgumentException("%s: '%s' is no range".formatted(name, range));
        }
    }

    /** The name that the environment has for it. */
    public String variable() {
        return name.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** What is wrong with a value; empty when nothing is. */
    Optional<String> fault(String value) {
        var parts = many ? value.split("(?<!\\\\),") : new String[] {value};
        return Arrays.stream(parts)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .filter(part -> !isAllowed(part))
                .map(part -> "%s is '%s', %s is allowed".formatted(name, part, allowed()))
                .findFirst();
    }

    /** For people: which values are allowed. */
    public String allowed() {
        if (range.isEmpty()) {
            return kind.words();
        }
        if (range.contains(OR)) {
            return "one of " + range.replace(OR, ", ");
        }
        var least = range.substring(0, range.indexOf(".."));
        var most = range.substring(range.indexOf("..") + 2);
        if (most.isEmpty()) {
            return "%s from %s on".formatted(kind.words(), least);
        }
        return least.isEmpty()
                ? "%s up to %s".formatted(kind.words(), most)
                : "%s from %s to %s".formatted(kind.words(), least, most);
    }

    private boolean isAllowed(String text) {
        if (range.contains(OR)) {
            return Arrays.stream(range.split("\\|")).anyMatch(text::equalsIgnoreCase);
        }
        try {
            var value = kind.read(text);
            var least = range.isEmpty() ? "" : range.substring(0, range.indexOf(".."));
            var most = range.isEmpty() ? "" : range.substring(range.indexOf("..") + 2);
            return (least.isEmpty() || compare(value, kind.read(least)) >= 0)
                    && (most.isEmpty() || compare(value, kind.read(most)) <= 0);
        } catch (RuntimeException noneOfItsKind) {
            return false;
        }
    }

    /** Both come from the same kind. */
    @SuppressWarnings("unchecked")
    private static int compare(Comparable<?> one, Comparable<?> other) {
        return ((Comparable<Object>) one).compareTo(other);
    }
}
