package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RainWaterHeldOutTest {

    @Test
    void asByHand() {
        assertEquals(9, RainWater.caught(new int[] {4, 2, 0, 3, 2, 5}));
        assertEquals(7, RainWater.caught(new int[] {5, 1, 2, 0, 3, 1, 2}));
        assertEquals(4, RainWater.caught(new int[] {2, 1, 0, 1, 5}));
        assertEquals(0, RainWater.caught(new int[] {7}));
    }
}
