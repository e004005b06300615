package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class IslandsHeldOutTest {

    @Test
    void shapes() {
        assertEquals(1, Islands.count(new int[][] {{1, 0, 1}, {1, 0, 1}, {1, 1, 1}}));
        assertEquals(3, Islands.count(new int[][] {{1, 0, 1}, {0, 0, 0}, {1, 1, 0}}));
        assertEquals(0, Islands.count(new int[0][]));
        assertEquals(1, Islands.count(new int[][] {{0, 1}, {1, 1}}));
    }
}
