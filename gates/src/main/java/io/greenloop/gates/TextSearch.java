package io.greenloop.gates;

import java.util.List;

/** Words out of a reader's file, which look for a text as they stand or as a regular expression. */
final class TextSearch {

    private final String words;
    private final PatternTrial pattern;

    TextSearch(String words) {
        this.words = words;
        this.pattern = new PatternTrial(words);
    }

    /** Whether the words find a message and do not find another. */
    boolean tells(String template, String from) {
        var wanted = MessageText.examples(template);
        var other = MessageText.examples(from);
        return finds(wanted) && !finds(other) || matches(wanted) && !matches(other);
    }

    private boolean finds(List<String> examples) {
        return examples.stream().anyMatch(text -> text.contains(words));
    }

    private boolean matches(List<String> examples) {
        return examples.stream().anyMatch(pattern::finds);
    }
}
