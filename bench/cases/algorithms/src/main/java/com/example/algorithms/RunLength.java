package com.example.algorithms;

/** Writes repeated characters once, with their number. */
public final class RunLength {

    private RunLength() {}

    /** A character that stands alone has no number: "aaab" is "a3b". */
    public static String encode(String text) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = i + 1;
            while (end < text.length() && text.charAt(end) == c) {
                end++;
            }
            out.append(c);
            if (end - i > 1) {
                out.append(end - i);
            }
            i = end;
        }
        return out.toString();
    }
}
