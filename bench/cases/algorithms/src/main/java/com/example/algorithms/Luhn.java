package com.example.algorithms;

/** Checks numbers whose last digit is a check digit. */
public final class Luhn {

    private Luhn() {}

    /** Every second digit from the right counts twice. */
    public static boolean isValid(String number) {
        int sum = 0;
        for (int i = number.length() - 1; i >= 0; i--) {
            int digit = number.charAt(i) - '0';
            int fromRight = number.length() - 1 - i;
            if (fromRight % 2 == 1) {
                digit = digit * 2;
                if (digit > 9) {
                    digit = digit - 9;
                }
            }
            sum += digit;
        }
        return sum % 10 == 0;
    }
}
