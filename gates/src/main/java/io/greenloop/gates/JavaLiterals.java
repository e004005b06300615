package io.greenloop.gates;

import java.util.ArrayList;
import java.util.List;

/** What stands in the literals of Java code: whoever waits for a text has it there, and not in a name or a comment. */
final class JavaLiterals {

    private static final String BLOCK_QUOTE = "\"\"\"";

    private final String text;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int at;

    private JavaLiterals(String text) {
        this.text = text;
    }

    /** One entry for each line of the text, empty where the line has no literal. */
    static List<String> byLine(String text) {
        return new JavaLiterals(text).read();
    }

    private List<String> read() {
        while (at < text.length()) {
            if (text.startsWith("//", at)) {
                skipTo("\n", 0);
            } else if (text.startsWith("/*", at)) {
                at += 2;
                skipTo("*/", 2);
            } else if (text.startsWith(BLOCK_QUOTE, at)) {
                literal(BLOCK_QUOTE);
            } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
                literal(text.substring(at, at + 1));
            } else {
                step(false);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private void skipTo(String end, int length) {
        int found = text.indexOf(end, at);
        int stop = found < 0 ? text.length() : found + length;
        while (at < stop) {
            step(false);
        }
    }

    private void literal(String quote) {
        at += quote.length();
        while (at < text.length() && !text.startsWith(quote, at)) {
            if (quote.length() == 1 && text.charAt(at) == '\n') {
                // No literal of one line goes on in the next.
                return;
            }
            if (text.charAt(at) == '\\') {
                step(true);
            }
            if (at < text.length()) {
                step(true);
            }
        }
        at = Math.min(text.length(), at + quote.length());
        line.append(' ');
    }

    private void step(boolean keeps) {
        char next = text.charAt(at++);
        if (next == '\n') {
            lines.add(line.toString());
            line.setLength(0);
        } else if (keeps) {
            line.append(next);
        }
    }
}
