package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SubsetSumHeldOutTest {

    @Test
    void more() {
        assertTrue(SubsetSum.exists(new int[] {5, -3, 9}, 6));
        assertTrue(SubsetSum.exists(new int[] {1, 2, 3, 4}, 10));
        assertFalse(SubsetSum.exists(new int[] {1, 2, 3, 4}, 11));
        assertFalse(SubsetSum.exists(new int[] {3, 3}, 9));
    }
}
