package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MajorityVoteHeldOutTest {

    @Test
    void othersFirst() {
        assertEquals(5, MajorityVote.winner(new int[] {1, 4, 5, 5, 5}));
        assertEquals(5, MajorityVote.winner(new int[] {5, 1, 5, 2, 5}));
        assertEquals(-1, MajorityVote.winner(new int[] {1, 2, 3}));
        assertEquals(8, MajorityVote.winner(new int[] {8}));
    }
}
