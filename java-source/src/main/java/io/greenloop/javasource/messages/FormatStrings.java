package io.greenloop.javasource.messages;

import java.util.regex.Pattern;

/** Turns the place holders of Java's formatters into the one of our templates. */
final class FormatStrings {

    static final String HOLE = "{}";

    private static final Pattern PRINTF =
            Pattern.compile("%(?:(?<literal>[%n])|(?:\\d+\\$)?[-#+ 0,(<]*\\d*(?:\\.\\d+)?(?:[tT])?[a-zA-Z])");
    private static final Pattern NUMBERED = Pattern.compile("\\{\\d+[^}]*}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}");

    private FormatStrings() {}

    static String printf(String format) {
        return PRINTF.matcher(format).replaceAll(match -> {
            var specifier = match.group();
            if (specifier.equals("%%")) {
                return "%";
            }
            return specifier.equals("%n") ? "\n" : "{}";
        });
    }

    static String messageFormat(String format) {
        return NUMBERED.matcher(format).replaceAll("{}").replace("''", "'");
    }

    /** Two holes in a row cannot be told from one by any reader. */
    static String normalised(String template) {
        return template.replaceAll("(?:\\{})+", "{}");
    }

    /** Whether anything fixed is left to recognise. */
    static boolean saysSomething(String template) {
        return LETTERS.matcher(template.replace(HOLE, "")).find();
    }
}
