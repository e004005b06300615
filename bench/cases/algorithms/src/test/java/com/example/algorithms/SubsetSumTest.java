package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SubsetSumTest {

    @Test
    void nothingAddsUpToNothing() {
        assertTrue(SubsetSum.exists(new int[0], 0));
    }

    @Test
    void someAddUp() {
        assertTrue(SubsetSum.exists(new int[] {3, 34, 4, 12, 5, 2}, 9));
    }

    @Test
    void noneAddUp() {
        assertFalse(SubsetSum.exists(new int[] {3, 34, 4}, 8));
        assertFalse(SubsetSum.exists(new int[] {2}, 4));
    }
}
