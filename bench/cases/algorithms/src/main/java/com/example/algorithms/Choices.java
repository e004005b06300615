package com.example.algorithms;

/** How many ways there are to choose. */
public final class Choices {

    private Choices() {}

    /** Ways to choose k of n things, their order left aside. */
    public static long count(int n, int k) {
        if (k < 0 || k > n) {
            return 0;
        }
        if (k == 0 || k == n) {
            return 1;
        }
        return count(n - 1, k - 1) + count(n - 1, k);
    }
}
