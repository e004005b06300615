package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MajorityVoteTest {

    @Test
    void aClearWinner() {
        assertEquals(3, MajorityVote.winner(new int[] {3, 3, 1}));
    }

    @Test
    void aLateWinner() {
        assertEquals(2, MajorityVote.winner(new int[] {1, 2, 1, 2, 2, 2}));
    }

    @Test
    void halfIsNotEnough() {
        assertEquals(-1, MajorityVote.winner(new int[] {1, 1, 2, 2}));
    }

    @Test
    void nobodyVoted() {
        assertEquals(-1, MajorityVote.winner(new int[0]));
    }
}
