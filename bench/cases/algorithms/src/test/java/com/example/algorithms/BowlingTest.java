package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BowlingTest {

    private static int[] game(int... first) {
        return Arrays.copyOf(first, 20);
    }

    @Test
    void nothingHit() {
        assertEquals(0, Bowling.score(game()));
    }

    @Test
    void openFrames() {
        assertEquals(9, Bowling.score(game(3, 4, 2)));
    }

    @Test
    void aSpareCountsTheNextRoll() {
        assertEquals(16, Bowling.score(game(5, 5, 3)));
    }

    @Test
    void aStrikeCountsTheNextTwoRolls() {
        assertEquals(24, Bowling.score(game(10, 3, 4)));
    }

    @Test
    void aPerfectGame() {
        int[] rolls = new int[12];
        Arrays.fill(rolls, 10);
        assertEquals(300, Bowling.score(rolls));
    }
}
