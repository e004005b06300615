package io.greenloop.gates;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that a line looks for: what stands in quotes, quotes inside of quotes too, and what a script greps for. */
final class QuotedWords {

    private static final int DEEPEST = 3;
    /** Each kind of quote by itself, for queries quote inside of quotes. */
    private static final List<Pattern> QUOTED = List.of(
            Pattern.compile("\"((?:[^\"\\\\]|\\\\.){0,300})\""),
            Pattern.compile("'([^']{0,300})'"),
            Pattern.compile("`([^`]{0,300})`"));
    /** Most lines look for nothing. */
    private static final Pattern HINT = Pattern.compile("[\"'`]|grep|[:=]");
    /** What looks for words without quoting them. */
    private static final List<Pattern> BARE = List.of(
            Pattern.compile("\\b[ezf]?grep\\b(?: {1,9}-\\S{1,40}){0,9} {1,9}([^\\s'\"|;&]{1,300})"),
            Pattern.compile("(?i)(?<![\\w.-])[\\w.-]{0,40}?(?:regex|pattern|match|contain|expr|query|filter|search)"
                    + "[\\w.-]{0,40}\"? {0,9}[:=] {0,9}([^'\"`\\s].{0,300})"));

    private QuotedWords() {}

    static Set<String> in(String line) {
        if (!HINT.matcher(line).find()) {
            return Set.of();
        }
        var words = new LinkedHashSet<String>();
        collect(line, 0, words);
        BARE.forEach(bare -> bare.matcher(line)
                .results()
                .forEach(match -> words.add(match.group(1).strip())));
        return words;
    }

    private static void collect(String text, int depth, Set<String> words) {
        for (var quote : QUOTED) {
            quote.matcher(text).results().map(match -> match.group(1)).forEach(quoted -> {
                var unescaped = quoted.replace("\\\"", "\"").replace("\\\\", "\\");
                if (words.add(unescaped) && depth < DEEPEST && !unescaped.equals(text)) {
                    collect(unescaped, depth + 1, words);
                }
            });
        }
    }
}
