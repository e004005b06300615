package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BestTradeTest {

    @Test
    void noPrices() {
        assertEquals(0, BestTrade.profit(new int[0]));
    }

    @Test
    void pricesThatFall() {
        assertEquals(0, BestTrade.profit(new int[] {9, 5, 2}));
    }

    @Test
    void pricesThatRise() {
        assertEquals(4, BestTrade.profit(new int[] {1, 3, 5}));
    }

    @Test
    void upAndDown() {
        assertEquals(5, BestTrade.profit(new int[] {7, 1, 5, 3, 6, 4}));
    }
}
