package io.greenloop.testrunner.schema;

import java.util.Optional;
import java.util.regex.Pattern;

/** Puts code on one line, so that the lines of all other code keep their numbers. */
final class OneLine {

    private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");

    private OneLine() {}

    /** Empty where a line break ends a comment or is text. */
    static Optional<String> of(String code) {
        if (!BREAK.matcher(code).find()) {
            return Optional.of(code);
        }
        if (code.contains("//") || code.contains("\"\"\"")) {
            return Optional.empty();
        }
        return Optional.of(BREAK.matcher(code).replaceAll(" "));
    }
}
