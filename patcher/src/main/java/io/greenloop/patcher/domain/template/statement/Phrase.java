package io.greenloop.patcher.domain.template.statement;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Code that could be written at a place.
 *
 * @param source Java, as a layout's draft where it is a statement
 * @param closeness how likely there, above 0, at most 1
 * @param names the variables that it mentions
 */
public record Phrase(String source, double closeness, Set<String> names) {

    /** A statement that returns one of two plain values. */
    private static final Pattern CHOICE = Pattern.compile("return (.+) \\? ([^?:\"']+) : ([^?:\"']+);");

    public Phrase {
        requireNonNull(source, "source");
        names = Set.copyOf(names);
        closeness = Math.min(1, closeness);
        if (closeness <= 0) {
            throw new IllegalArgumentException("the phrase %s has closeness %s".formatted(source, closeness));
        }
    }

    static Phrase naming(String source, double closeness, String... names) {
        return new Phrase(source, closeness, new HashSet<>(List.of(names)));
    }

    Phrase times(double factor) {
        return new Phrase(source, closeness * factor, names);
    }

    /** Answers where a condition holds: of one that chooses by the very same question, the branch that it takes then. */
    static List<Phrase> where(Condition condition, List<Phrase> answers) {
        return best(answers.stream().map(answer -> answer.where(condition)).toList(), answers.size());
    }

    private Phrase where(Condition condition) {
        var choice = CHOICE.matcher(source);
        if (!choice.matches()) {
            return this;
        }
        var asked = choice.group(1);
        if (asked.equals(condition.holds())) {
            return new Phrase("return " + choice.group(2) + ";", closeness, names);
        }
        return asked.equals(condition.fails()) ? new Phrase("return " + choice.group(3) + ";", closeness, names) : this;
    }

    /** The likeliest of those that differ, in an order that depends on nothing but them. */
    static List<Phrase> best(List<Phrase> phrases, int most) {
        Map<String, Phrase> bySource = phrases.stream()
                .collect(Collectors.toMap(
                        Phrase::source,
                        phrase -> phrase,
                        (one, other) -> one.closeness >= other.closeness ? one : other,
                        TreeMap::new));
        return bySource.values().stream()
                .sorted(Comparator.comparing(Phrase::closeness, Comparator.reverseOrder()))
                .limit(most)
                .toList();
    }
}
