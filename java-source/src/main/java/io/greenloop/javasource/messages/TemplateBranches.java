package io.greenloop.javasource.messages;

import java.util.ArrayList;
import java.util.List;

/** Spreads a text with branches out into the texts that it can be. */
final class TemplateBranches {

    /** More branches than that are not spread out. */
    private static final int MOST = 64;

    private static final char OPEN = '⟨';
    private static final char CLOSED = '⟩';

    private TemplateBranches() {}

    static List<String> of(String template) {
        var spread = new ArrayList<String>();
        var waiting = new ArrayList<>(List.of(template));
        while (!waiting.isEmpty()) {
            if (spread.size() + waiting.size() > MOST) {
                return List.of(template);
            }
            var text = waiting.remove(waiting.size() - 1);
            int closed = text.indexOf(CLOSED);
            int open = closed < 0 ? -1 : text.lastIndexOf(OPEN, closed);
            if (open < 0) {
                spread.add(FormatStrings.normalised(text));
                continue;
            }
            for (var branch : text.substring(open + 1, closed).split("\\|", -1)) {
                waiting.add(text.substring(0, open) + branch + text.substring(closed + 1));
            }
        }
        return spread;
    }
}
