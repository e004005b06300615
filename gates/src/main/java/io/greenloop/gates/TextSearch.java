package io.greenloop.gates;

import java.util.List;
import java.util.Locale;

/** Tells an old text of a message from the new one by what readers look for: words as they stand, or a regular expression. */
final class TextSearch {

    private final List<String> old;
    private final List<String> changed;
    private final String oldLetters;

    /** @param changed empty when the message is gone without another in its place */
    TextSearch(String old, String changed) {
        this.old = MessageText.examples(old);
        this.changed = MessageText.examples(changed);
        this.oldLetters = old.toLowerCase(Locale.ROOT);
    }

    /** Whether words find the old text and do not find the new one. */
    boolean isLostTo(SoughtWords words) {
        if (finds(old, words.text())) {
            return !finds(changed, words.text());
        }
        if (!words.couldFind(oldLetters)) {
            return false;
        }
        var pattern = new PatternTrial(words.text());
        return old.stream().anyMatch(pattern::finds) && changed.stream().noneMatch(pattern::finds);
    }

    private static boolean finds(List<String> examples, String words) {
        return examples.stream().anyMatch(text -> text.contains(words));
    }
}
