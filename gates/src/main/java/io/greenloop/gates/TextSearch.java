package io.greenloop.gates;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells an old text of a message from the new one by what readers look for: words as they stand, or a regular expression. */
final class TextSearch {

    /** What a pattern has beside the letters it wants to see: escapes and classes. */
    private static final Pattern NO_LETTERS = Pattern.compile("\\\\.|\\[[^\\]]*]+|\\(\\?[a-zA-Z<>!=:-]*");

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{3,}");

    private final List<String> old;
    private final List<String> changed;
    private final String oldLetters;

    /** @param changed empty when the message is gone without another in its place */
    TextSearch(String old, String changed) {
        this.old = MessageText.examples(old);
        this.changed = MessageText.examples(changed);
        this.oldLetters = old.toLowerCase(Locale.ROOT);
    }

    /** Whether words, as they stand or as a pattern, find the old text and do not find the new one. */
    boolean isLostTo(String words) {
        if (finds(old, words)) {
            return !finds(changed, words);
        }
        return couldMatch(words) && isLostToPattern(words);
    }

    /** Whether words as they stand find the old text and do not find the new one. */
    boolean isLostToWords(String words) {
        return finds(old, words) && !finds(changed, words);
    }

    private boolean isLostToPattern(String words) {
        var pattern = new PatternTrial(words);
        return old.stream().anyMatch(pattern::finds) && changed.stream().noneMatch(pattern::finds);
    }

    private static boolean finds(List<String> examples, String words) {
        return examples.stream().anyMatch(text -> text.contains(words));
    }

    /**
     * Most of what stands in quotes has nothing to do with the message, which its letters tell at once. A pattern without any, such as
     * a printed list looks like one, finds every text.
     */
    private boolean couldMatch(String words) {
        return LETTERS.matcher(NO_LETTERS.matcher(words).replaceAll(" "))
                .results()
                .anyMatch(letters -> oldLetters.contains(letters.group().toLowerCase(Locale.ROOT)));
    }
}
