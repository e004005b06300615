package com.example.texts;

/** A pattern in which {@code ?} stands for one character and {@code *} for any number of them. */
public final class Glob {

    private final String pattern;

    public Glob(String pattern) {
        this.pattern = pattern;
    }

    public boolean matches(String text) {
        return matches(0, text, 0);
    }

    private boolean matches(int at, String text, int from) {
        if (at == pattern.length()) {
            return from == text.length();
        }
        char wanted = pattern.charAt(at);
        if (wanted == '*') {
            return matches(at + 1, text, from) || from < text.length() && matches(at, text, from + 1);
        }
        if (from == text.length()) {
            return false;
        }
        if (wanted == '?' || wanted == text.charAt(from)) {
            return matches(at + 1, text, from + 1);
        }
        return false;
    }
}
