package com.example.search;

/** Loops whose ends are easily lost. */
public final class Loops {

    private Loops() {}

    /** The place of a number in a sorted array, or -1. */
    public static int find(int[] sorted, int wanted) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (sorted[middle] == wanted) {
                return middle;
            }
            if (sorted[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return -1;
    }

    /** The greatest common divisor of two positive numbers. */
    public static int divisor(int one, int other) {
        int a = one;
        int b = other;
        while (b != 0) {
            int rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    /** Steps of the Collatz sequence down to one. */
    public static int steps(int start) {
        int steps = 0;
        int n = start;
        while (n != 1) {
            n = n % 2 == 0 ? n / 2 : 3 * n + 1;
            steps++;
        }
        return steps;
    }

    /** The whole part of a square root. */
    public static int root(int square) {
        int low = 0;
        int high = square + 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if ((long) middle * middle > square) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /** A number to the power of another. */
    public static long power(int base, int exponent) {
        long result = 1;
        long factor = base;
        int left = exponent;
        while (left > 0) {
            if ((left & 1) == 1) {
                result *= factor;
            }
            factor *= factor;
            left >>= 1;
        }
        return result;
    }

    /** How many words a text has. */
    public static int words(String text) {
        int words = 0;
        int at = 0;
        while (at < text.length()) {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            if (at < text.length()) {
                words++;
            }
            while (at < text.length() && text.charAt(at) != ' ') {
                at++;
            }
        }
        return words;
    }

    /** Sorts in place. */
    public static void sort(int[] numbers) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 1; i < numbers.length; i++) {
                if (numbers[i - 1] > numbers[i]) {
                    int kept = numbers[i];
                    numbers[i] = numbers[i - 1];
                    numbers[i - 1] = kept;
                    changed = true;
                }
            }
        }
    }

    /** The digits of a number added up until one is left. */
    public static int digit(int number) {
        int left = number;
        while (left > 9) {
            int sum = 0;
            while (left > 0) {
                sum += left % 10;
                left /= 10;
            }
            left = sum;
        }
        return left;
    }

    /** The prime factors of a number from two on, joined by stars. */
    public static String factors(int number) {
        StringBuilder text = new StringBuilder();
        int left = number;
        int factor = 2;
        while (left > 1) {
            while (left % factor == 0) {
                if (text.length() > 1) {
                    text.append('*');
                }
                text.append(factor);
                left /= factor;
            }
            factor++;
        }
        return text.toString();
    }

    /** All of the above about a number. */
    public static String about(int number) {
        int[] sorted = {number, digit(number), root(number), steps(number)};
        sort(sorted);
        String text = factors(number) + " root " + root(number) + " digit " + digit(number);
        text = text + " steps " + steps(number) + " place " + find(sorted, number) + " power " + power(number, 3);
        return text + " divisor " + divisor(number, 18) + " words " + words(text);
    }
}
