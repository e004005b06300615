package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MatrixTest {

    @Test
    void aProductOfSquares() {
        assertArrayEquals(
                new int[][] {{19, 22}, {43, 50}}, Matrix.product(new int[][] {{1, 2}, {3, 4}}, new int[][] {{5, 6}, {7, 8}}));
    }

    @Test
    void aProductOfOblongs() {
        assertArrayEquals(new int[][] {{32}}, Matrix.product(new int[][] {{1, 2, 3}}, new int[][] {{4}, {5}, {6}}));
    }

    @Test
    void aSquareTurned() {
        assertArrayEquals(new int[][] {{1, 3}, {2, 4}}, Matrix.transposed(new int[][] {{1, 2}, {3, 4}}));
    }

    @Test
    void anOblongTurned() {
        assertArrayEquals(new int[][] {{1}, {2}, {3}}, Matrix.transposed(new int[][] {{1, 2, 3}}));
    }
}
