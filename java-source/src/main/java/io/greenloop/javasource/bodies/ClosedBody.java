package io.greenloop.javasource.bodies;

import io.greenloop.javasource.JavaSpans;

/** Tells by its characters whether a body ends where it has to, so that it cannot reach for what stands behind it. */
final class ClosedBody {

    private ClosedBody() {}

    /** Whether a text begins with a brace that its last character closes. Escapes of letters are not looked into. */
    static boolean is(String text) {
        if (!text.startsWith("{") || text.contains("\\u")) {
            return false;
        }
        var code = JavaSpans.codeAlone(text);
        int depth = 0;
        int at = 0;
        do {
            depth += step(code.charAt(at));
            at++;
        } while (depth > 0 && at < code.length());
        return depth == 0 && at == code.length();
    }

    private static int step(char letter) {
        if (letter == '{') {
            return 1;
        }
        return letter == '}' ? -1 : 0;
    }
}
