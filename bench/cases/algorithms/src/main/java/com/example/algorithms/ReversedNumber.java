package com.example.algorithms;

/** Turns numbers round. */
public final class ReversedNumber {

    private ReversedNumber() {}

    /** The digits from the last to the first; the sign stays. */
    public static long of(long number) {
        long left = Math.abs(number);
        long turned = 0;
        while (left > 0) {
            turned = turned * 10 + left % 10;
            left /= 10;
        }
        return number < 0 ? -turned : turned;
    }
}
