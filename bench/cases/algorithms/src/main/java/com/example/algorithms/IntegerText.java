package com.example.algorithms;

/** Reads whole numbers. */
public final class IntegerText {

    private IntegerText() {}

    /**
     * With or without a sign.
     *
     * @throws NumberFormatException when it is none
     */
    public static int parse(String text) {
        boolean negative = false;
        int i = 0;
        if (text.startsWith("-") || text.startsWith("+")) {
            negative = text.charAt(0) == '-';
            i = 1;
        }
        if (i == text.length()) {
            throw new NumberFormatException("no digits");
        }
        int value = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw new NumberFormatException("not a digit");
            }
            value = value * 10 + (c - '0');
            i++;
        }
        return negative ? -value : value;
    }
}
