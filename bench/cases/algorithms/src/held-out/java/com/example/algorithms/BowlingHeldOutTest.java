package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BowlingHeldOutTest {

    @Test
    void more() {
        int[] fives = new int[21];
        Arrays.fill(fives, 5);
        assertEquals(150, Bowling.score(fives));
        assertEquals(167, Bowling.score(new int[] {10, 7, 3, 9, 0, 10, 0, 8, 8, 2, 0, 6, 10, 10, 10, 8, 1}));
        assertEquals(35, Bowling.score(Arrays.copyOf(new int[] {2, 8, 10, 1, 1, 0, 1}, 20)));
    }
}
