package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class IslandsTest {

    @Test
    void onlySea() {
        assertEquals(0, Islands.count(new int[][] {{0, 0}, {0, 0}}));
    }

    @Test
    void oneWithACorner() {
        assertEquals(1, Islands.count(new int[][] {{1, 1, 0}, {0, 1, 0}, {0, 1, 1}}));
    }

    @Test
    void diagonalsDoNotHang() {
        assertEquals(2, Islands.count(new int[][] {{1, 0}, {0, 1}}));
    }

    @Test
    void aHook() {
        assertEquals(1, Islands.count(new int[][] {{0, 0, 1}, {0, 0, 1}, {1, 1, 1}}));
    }
}
