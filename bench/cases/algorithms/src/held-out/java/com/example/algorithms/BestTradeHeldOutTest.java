package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BestTradeHeldOutTest {

    @Test
    void more() {
        assertEquals(3, BestTrade.profit(new int[] {4, 7, 1, 2}));
        assertEquals(0, BestTrade.profit(new int[] {3}));
        assertEquals(8, BestTrade.profit(new int[] {10, 2, 10}));
        assertEquals(0, BestTrade.profit(new int[] {5, 5}));
    }
}
