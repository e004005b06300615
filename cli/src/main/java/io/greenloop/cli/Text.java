package io.greenloop.cli;

import io.greenloop.contracts.Usage;
import java.time.Duration;
import java.util.Locale;

/** How numbers and names read in a sentence. */
final class Text {

    private Text() {}

    /** Such as {@code 3.2 s}, from a minute on {@code 2 min 5 s}. */
    static String duration(Duration time) {
        if (time.compareTo(Duration.ofMinutes(1)) < 0) {
            return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
        }
        return "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart());
    }

    /** Such as {@code 1 test}, {@code 2 tests}. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** An enum member as a person writes it: {@code TEST_FAILURE} is {@code test failure}. */
    static String words(Enum<?> member) {
        return member.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The first line that says something, without what surrounds it. */
    static String firstLine(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** A sentence as part of a longer one. */
    static String clause(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** The part after the last dot: the name of a class without its package. */
    static String simpleName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** What models cost: calls, tokens, money. */
    static String cost(Usage usage) {
        if (usage.calls() == 0) {
            return "no model asked, $0.00";
        }
        return String.format(
                Locale.ROOT,
                "%s to models, %,d tokens in, %,d out, $%.4f",
                count(usage.calls(), "call"),
                usage.inputTokens(),
                usage.outputTokens(),
                usage.usd());
    }

    /** Eight characters of a candidate's or a job's id: enough for a person. */
    static String shortId(String id) {
        return id.length() <= 8 ? id : id.substring(0, 8);
    }
}
