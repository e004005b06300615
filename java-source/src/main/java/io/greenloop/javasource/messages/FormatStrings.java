package io.greenloop.javasource.messages;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the place holders of Java's formatters, as far as what goes there is known. */
final class FormatStrings {

    static final String HOLE = "{}";

    private static final Pattern PRINTF = Pattern.compile(
            "%(?:(?<literal>[%n])|(?:(?<index>\\d+)\\$)?(?<flags>[-#+ 0,(<]*\\d*(?:\\.\\d+)?)(?<kind>(?:[tT])?[a-zA-Z]))");
    private static final Pattern NUMBERED = Pattern.compile("\\{(?<index>\\d+)(?<format>[^}]*)}");
    private static final Pattern BRACES = Pattern.compile("\\{}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}");

    private FormatStrings() {}

    static String printf(String format, List<String> arguments) {
        var next = new int[1];
        return PRINTF.matcher(format).replaceAll(match -> Matcher.quoteReplacement(printf(match, arguments, next)));
    }

    static String messageFormat(String format, List<String> arguments) {
        return NUMBERED.matcher(format)
                .replaceAll(match -> {
                    var isPlain = match.group(2).isEmpty();
                    return Matcher.quoteReplacement(
                            isPlain ? argument(arguments, Integer.parseInt(match.group(1))) : HOLE);
                })
                .replace("''", "'");
    }

    /** The notation of slf4j: each pair of braces takes the next argument. */
    static String braces(String format, List<String> arguments) {
        var next = new int[1];
        return BRACES.matcher(format).replaceAll(match -> Matcher.quoteReplacement(argument(arguments, next[0]++)));
    }

    /** Two holes in a row cannot be told from one by any reader, nor can blanks at the ends. */
    static String normalised(String template) {
        return template.replaceAll("(?:\\{})+", "{}").strip();
    }

    /** Whether anything fixed is left to recognise. */
    static boolean saysSomething(String template) {
        return LETTERS.matcher(template.replace(HOLE, "")).find();
    }

    private static String printf(MatchResult match, List<String> arguments, int[] next) {
        if (match.group(1) != null) {
            return match.group(1).equals("%") ? "%" : "\n";
        }
        int index = match.group(2) == null ? next[0]++ : Integer.parseInt(match.group(2)) - 1;
        // A width or a precision changes what is filled in.
        return match.group(3).isEmpty() && match.group(4).matches("[sd]") ? argument(arguments, index) : HOLE;
    }

    private static String argument(List<String> arguments, int index) {
        return index >= 0 && index < arguments.size() ? arguments.get(index) : HOLE;
    }
}
