package io.greenloop.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What others wrote, harmless for a terminal: a test's message, a model's sentence and a line of code may hold sequences that
 * clear the screen, set its title or turn the line round, and would then be shown as something else than they are.
 */
final class PlainText {

    private static final Pattern UNSAFE = Pattern.compile("\u001b\\[(?:" + Ink.codes()
            + ")m|[\\p{Cntrl}\\x{80}-\\x{9f}&&[^\t\n]]|[\\p{Zl}\\p{Zp}\\p{Cf}&&[^\\x{ad}\\x{200c}\\x{200d}]]");

    private PlainText() {}

    /** The text with every character that steers a terminal written as an escape; our own colours, tabs and line ends stay. */
    static String of(String text) {
        return UNSAFE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(shown(found.group())));
    }

    private static String shown(String unsafe) {
        return unsafe.length() > 2 ? unsafe : "\\u%04x".formatted(unsafe.codePointAt(0));
    }
}
