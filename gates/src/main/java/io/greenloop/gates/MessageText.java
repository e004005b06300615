package io.greenloop.gates;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The fixed text of a message template: what a reader can look for. */
final class MessageText {

    /** Below this, a piece occurs everywhere by chance. */
    static final int SHORTEST_PIECE = 5;

    private static final Pattern HOLE = Pattern.compile("\\{(?:\\d[^{}]*)?}");

    /** What patterns expect where a message has something that changes: a number, a name, words, a path, nothing. */
    private static final List<String> FILLINGS =
            List.of("7", "name", "some words", "https://host/a/b.txt", "com.acme.Thing", "3.14", "");

    private MessageText() {}

    /** The fixed pieces that are long enough to be recognised, longest first. */
    static List<String> pieces(String template) {
        return Arrays.stream(template.split("\\{(?:\\d[^{}]*)?}|[⟨⟩|\\n]"))
                .map(String::strip)
                .filter(piece -> piece.length() >= SHORTEST_PIECE)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** A text as it could be emitted, for trying a reader's patterns on; the first is the plainest. */
    static List<String> examples(String template) {
        if (!HOLE.matcher(template).find()) {
            return List.of(template);
        }
        return FILLINGS.stream()
                .map(filling -> HOLE.matcher(template).replaceAll(filling))
                .toList();
    }

    /** Whether words are the whole of a message, whatever is filled in. */
    static boolean isExample(String words, String template) {
        var at = 0;
        var fixed = HOLE.split(template, -1);
        for (int index = 0; index < fixed.length; index++) {
            var isLast = index == fixed.length - 1;
            var found = isLast ? words.length() - fixed[index].length() : words.indexOf(fixed[index], at);
            if (found < at || index == 0 && found > 0 || !words.startsWith(fixed[index], found)) {
                return false;
            }
            at = found + fixed[index].length();
        }
        return fixed.length > 1 || words.equals(template);
    }

    /** The text as it stands in a Java, JSON or YAML literal. */
    static String inLiteral(String piece) {
        return piece.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
