package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SpiralTest {

    @Test
    void aSquare() {
        assertEquals(List.of(1, 2, 3, 6, 9, 8, 7, 4, 5), Spiral.of(new int[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}));
    }

    @Test
    void oneRow() {
        assertEquals(List.of(1, 2, 3), Spiral.of(new int[][] {{1, 2, 3}}));
    }

    @Test
    void oneColumn() {
        assertEquals(List.of(1, 2, 3), Spiral.of(new int[][] {{1}, {2}, {3}}));
    }

    @Test
    void nothing() {
        assertEquals(List.of(), Spiral.of(new int[0][]));
    }
}
