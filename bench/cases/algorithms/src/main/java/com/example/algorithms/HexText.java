package com.example.algorithms;

/** Reads numbers to the base of sixteen. */
public final class HexText {

    private HexText() {}

    public static int parse(String text) {
        int value = 0;
        for (char c : text.toLowerCase().toCharArray()) {
            value = value * 16 + digit(c);
        }
        return value;
    }

    static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'a' && c <= 'f') {
            return c - 'a' + 10;
        }
        throw new IllegalArgumentException("not a digit: " + c);
    }
}
