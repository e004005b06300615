package io.greenloop.javasource.bodies;

/** Tells by its characters whether a body ends where it has to, so that it cannot reach for what stands behind it. */
final class ClosedBody {

    private static final String BLOCK_QUOTE = "\"\"\"";

    private final String text;
    private int at;
    private int depth;

    private ClosedBody(String text) {
        this.text = text;
    }

    /** Whether a text begins with a brace that its last character closes. Escapes of letters are not looked into. */
    static boolean is(String text) {
        return text.startsWith("{") && !text.contains("\\u") && new ClosedBody(text).closesAtItsEnd();
    }

    private boolean closesAtItsEnd() {
        while (at < text.length()) {
            if (text.startsWith("//", at)) {
                skipTo("\n");
            } else if (text.startsWith("/*", at)) {
                at += 2;
                skipTo("*/");
            } else if (text.startsWith(BLOCK_QUOTE, at)) {
                literal(BLOCK_QUOTE);
            } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
                literal(text.substring(at, at + 1));
            } else {
                depth += step(text.charAt(at));
                at++;
                if (depth == 0) {
                    return at == text.length();
                }
            }
        }
        return false;
    }

    private static int step(char letter) {
        if (letter == '{') {
            return 1;
        }
        return letter == '}' ? -1 : 0;
    }

    private void literal(String quote) {
        at += quote.length();
        while (at < text.length() && !text.startsWith(quote, at)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at += quote.length();
    }

    private void skipTo(String end) {
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found + end.length();
    }
}
