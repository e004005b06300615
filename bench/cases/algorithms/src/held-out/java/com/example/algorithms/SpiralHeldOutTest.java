package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SpiralHeldOutTest {

    @Test
    void oblongs() {
        assertEquals(List.of(1, 2, 3, 4, 8, 7, 6, 5), Spiral.of(new int[][] {{1, 2, 3, 4}, {5, 6, 7, 8}}));
        assertEquals(List.of(1, 2, 4, 6, 8, 7, 5, 3), Spiral.of(new int[][] {{1, 2}, {3, 4}, {5, 6}, {7, 8}}));
        assertEquals(
                List.of(1, 2, 3, 4, 8, 12, 11, 10, 9, 5, 6, 7),
                Spiral.of(new int[][] {{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}}));
    }
}
