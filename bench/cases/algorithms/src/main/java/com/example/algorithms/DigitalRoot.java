package com.example.algorithms;

/** Adds up digits until one is left. */
public final class DigitalRoot {

    private DigitalRoot() {}

    public static int of(long number) {
        long left = number;
        while (left > 9) {
            long sum = 0;
            while (left > 0) {
                sum += left % 10;
                left /= 10;
            }
            left = sum;
        }
        return (int) left;
    }
}
