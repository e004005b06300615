package io.greenloop.gates;

/** Takes the comments out of Java code. Goes character by character: what others wrote may be long in any way. */
final class JavaComments {

    private static final String BLOCK_QUOTE = "\"\"\"";

    private final String text;
    private final StringBuilder kept = new StringBuilder();
    private int at;

    private JavaComments(String text) {
        this.text = text;
    }

    /** The same code with a blank for each comment. */
    static String without(String text) {
        return new JavaComments(text).strip();
    }

    private String strip() {
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
                kept.append(text.charAt(at++));
            }
        }
        return kept.toString();
    }

    private void skipTo(String end, int length) {
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found + length;
        kept.append(' ');
    }

    /** What looks like a comment inside of a literal is none. */
    private void literal(String quote) {
        int from = at;
        at += quote.length();
        while (at < text.length() && !text.startsWith(quote, at)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(text.length(), at + quote.length());
        kept.append(text, from, at);
    }
}
