package io.greenloop.gates;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The fixed text of a message template: what a reader can look for. */
final class MessageText {

    /** Below this, a piece occurs everywhere by chance. */
    static final int SHORTEST_PIECE = 5;

    private MessageText() {}

    /** The fixed pieces that are long enough to be recognised, longest first. */
    static List<String> pieces(String template) {
        return Arrays.stream(template.split("\\{}|[⟨⟩|\\n]"))
                .map(String::strip)
                .filter(piece -> piece.length() >= SHORTEST_PIECE)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** A text as it could be emitted, for trying a reader's patterns on. */
    static String example(String template) {
        return template.replace("{}", "7");
    }

    /** The text as it stands in a Java, JSON or YAML literal. */
    static String inLiteral(String piece) {
        return piece.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
