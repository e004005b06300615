package com.example.algorithms;

/** Adds up a game of bowling. */
public final class Bowling {

    private static final int FRAMES = 10;

    private Bowling() {}

    /** @param rolls pins of each roll of a whole game */
    public static int score(int[] rolls) {
        int score = 0;
        int at = 0;
        for (int frame = 0; frame < FRAMES; frame++) {
            if (rolls[at] == 10) {
                score += 10 + rolls[at + 1] + rolls[at + 2];
                at++;
            } else if (rolls[at] + rolls[at + 1] == 10) {
                score += 10 + rolls[at + 2];
                at += 2;
            } else {
                score += rolls[at] + rolls[at + 1];
                at += 2;
            }
        }
        return score;
    }
}
