package com.example.algorithms;

/** Numbers in words. */
public final class NumberWords {

    private static final String[] ONES = {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };

    private NumberWords() {}

    /** @param number 0 to 999 */
    public static String of(int number) {
        if (number < 20) {
            return ONES[number];
        }
        if (number < 100) {
            String tens = TENS[number / 10];
            return number % 10 == 0 ? tens : tens + "-" + ONES[number % 10];
        }
        String hundreds = ONES[number / 100] + " hundred";
        return number % 100 == 0 ? hundreds : hundreds + " and " + of(number % 100);
    }
}
