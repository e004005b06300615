package io.greenloop.patcher.domain.model;

import io.greenloop.worker.redaction.CutPoint;
import java.time.Clock;
import java.util.function.IntFunction;

/**
 * The sections of a prompt, each bounded, together no longer than allowed. Credentials are taken out of the whole later, so a cut
 * never leaves half of one behind.
 */
final class PromptSections {

    private static final String OPEN = "<<<DATA";
    private static final String CLOSE = "DATA>>>";
    private static final String CUT = "\n[cut]";

    private final int most;
    private final StringBuilder text = new StringBuilder();

    PromptSections(int most) {
        this.most = most;
    }

    /** Fences data; what looks like a fence inside is broken up, so that data cannot end itself. */
    static String data(String name, String content) {
        var safe = content.replace(OPEN, "<< <DATA").replace(CLOSE, "DATA> >>");
        return "%s %s\n%s\n%s\n".formatted(OPEN, name.replaceAll("\\s", " "), safe, CLOSE);
    }

    /** Adds a section, cut at the number of characters given; an empty one is left out. */
    void add(String heading, String content, int atMost) {
        var head = "## " + heading + "\n\n";
        int room = Math.min(atMost, most - text.length() - head.length() - 2);
        if (content.isBlank() || room <= CUT.length()) {
            return;
        }
        text.append(head).append(cut(content, room)).append("\n\n");
    }

    /** Adds a section as long as there is room. */
    void addRest(String heading, IntFunction<String> content) {
        int room = most - text.length() - heading.length() - 10;
        if (room > 0) {
            add(heading, content.apply(room), room);
        }
    }

    /** A cut inside data closes it again. */
    private static String cut(String content, int room) {
        if (content.length() <= room) {
            return content;
        }
        var ending = CUT + "\n" + CLOSE;
        if (room <= ending.length()) {
            return "";
        }
        var kept = CutPoint.beginning(content, room - ending.length(), Clock.systemUTC());
        boolean isOpen = kept.lastIndexOf(OPEN) > kept.lastIndexOf(CLOSE);
        return kept + (isOpen ? ending : CUT);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
