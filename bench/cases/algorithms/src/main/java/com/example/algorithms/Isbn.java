package com.example.algorithms;

/** Checks numbers of books of the old kind. */
public final class Isbn {

    private Isbn() {}

    /** Ten digits, the last of which may be an X for ten; hyphens are passed over. */
    public static boolean isValid(String text) {
        int sum = 0;
        int count = 0;
        for (char c : text.toCharArray()) {
            if (c == '-') {
                continue;
            }
            int digit;
            if (c == 'X' && count == 9) {
                digit = 10;
            } else if (Character.isDigit(c)) {
                digit = c - '0';
            } else {
                return false;
            }
            sum += digit * (10 - count);
            count++;
        }
        return count == 10 && sum % 11 == 0;
    }
}
