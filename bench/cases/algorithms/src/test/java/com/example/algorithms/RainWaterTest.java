package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RainWaterTest {

    @Test
    void noWalls() {
        assertEquals(0, RainWater.caught(new int[0]));
    }

    @Test
    void oneHollow() {
        assertEquals(2, RainWater.caught(new int[] {2, 0, 2}));
        assertEquals(1, RainWater.caught(new int[] {3, 0, 1}));
    }

    @Test
    void slopesCatchNothing() {
        assertEquals(0, RainWater.caught(new int[] {1, 2, 3}));
        assertEquals(0, RainWater.caught(new int[] {3, 2, 1}));
    }

    @Test
    void manyHollows() {
        assertEquals(6, RainWater.caught(new int[] {0, 1, 0, 2, 1, 0, 1, 3, 2, 1, 2, 1}));
    }
}
