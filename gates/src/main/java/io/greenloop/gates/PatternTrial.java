package io.greenloop.gates;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Tries a pattern out of a project's files on a text. Patterns are strangers' input, so their effort is bounded. */
final class PatternTrial {

    private static final int MOST_STEPS = 200_000;
    /** Words without any of these are plain text, which is looked for as text. */
    private static final Pattern OPERATORS = Pattern.compile("[.*+?\\[\\](|)^$\\\\]");

    private static final Pattern POSIX =
            Pattern.compile("\\[:(alpha|digit|alnum|upper|lower|punct|space|blank|xdigit|word):]");
    /** A pattern that finds this finds anything. */
    private static final String ANYTHING = "\u0001\u0002";

    private final Optional<Pattern> pattern;

    PatternTrial(String words) {
        this.pattern = OPERATORS.matcher(words).find() ? compiled(words) : Optional.empty();
    }

    /** Whether the pattern finds something in the text that it does not find everywhere; too much effort means no. */
    boolean finds(String text) {
        return pattern.isPresent() && finds(pattern.get(), text) && !finds(pattern.get(), ANYTHING);
    }

    private static boolean finds(Pattern pattern, String text) {
        try {
            return pattern.matcher(new Metered(text, new int[] {MOST_STEPS})).find();
        } catch (TooMuchEffort | StackOverflowError e) {
            return false;
        }
    }

    private static Optional<Pattern> compiled(String words) {
        try {
            return Optional.of(Pattern.compile(inJavasWords(words)));
        } catch (PatternSyntaxException notAPattern) {
            return Optional.empty();
        }
    }

    /** What other dialects write otherwise: named groups and classes. */
    private static String inJavasWords(String words) {
        return POSIX.matcher(words.replace("(?P<", "(?<"))
                .replaceAll(match -> match.group(1).equals("word")
                        ? "\\\\w"
                        : "\\\\p{" + Character.toUpperCase(match.group(1).charAt(0))
                                + match.group(1).substring(1) + "}");
    }

    /** A text that stops being read after so many characters, which is what ends a pattern that backtracks for ever. */
    private record Metered(CharSequence text, int[] left) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (left[0]-- <= 0) {
                throw new TooMuchEffort();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Metered(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** Ends a trial; never leaves this class. */
    private static final class TooMuchEffort extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooMuchEffort() {
            super("pattern needs too much effort", null, false, false);
        }
    }
}
