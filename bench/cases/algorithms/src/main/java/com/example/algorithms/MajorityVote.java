package com.example.algorithms;

/** Finds what more than half of all say. */
public final class MajorityVote {

    private MajorityVote() {}

    /** Minus one where nothing has more than half. */
    public static int winner(int[] votes) {
        int candidate = -1;
        int lead = 0;
        for (int vote : votes) {
            if (lead == 0) {
                candidate = vote;
                lead = 1;
            } else if (vote == candidate) {
                lead++;
            } else {
                lead--;
            }
        }
        int count = 0;
        for (int vote : votes) {
            if (vote == candidate) {
                count++;
            }
        }
        return count > votes.length / 2 ? candidate : -1;
    }
}
