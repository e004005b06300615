package com.example.plans;

/** When to try again: each wait is twice as long as the one before, up to a longest one. */
public record RetryPlan(long firstMillis, long longestMillis, int mostTries) {

    public RetryPlan {
        if (firstMillis < 1 || longestMillis < firstMillis || mostTries < 1) {
            throw new IllegalArgumentException("not a plan: " + firstMillis + ", " + longestMillis + ", " + mostTries);
        }
    }

    /** @param tries so many have failed, 1 or more */
    public long waitMillis(int tries) {
        if (tries < 1) {
            throw new IllegalArgumentException("nothing has failed yet");
        }
        long factor = 1L << Math.min(tries - 1, 40);
        return Math.min(longestMillis, firstMillis * factor);
    }

    public boolean goesOn(int tries) {
        return tries < mostTries;
    }

    /** All waits together until it is given up. */
    public long totalMillis() {
        long total = 0;
        for (int tries = 1; goesOn(tries); tries++) {
            total += waitMillis(tries);
        }
        return total;
    }
}
