package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InsertionSortTest {

    private static int[] sorted(int... values) {
        InsertionSort.sort(values);
        return values;
    }

    @Test
    void sortedAlready() {
        assertArrayEquals(new int[] {1, 2, 3}, sorted(1, 2, 3));
    }

    @Test
    void backwards() {
        assertArrayEquals(new int[] {1, 2, 3, 4}, sorted(4, 3, 2, 1));
    }

    @Test
    void mixed() {
        assertArrayEquals(new int[] {-1, 0, 2, 2, 7}, sorted(2, 7, -1, 2, 0));
    }

    @Test
    void few() {
        assertArrayEquals(new int[] {}, sorted());
        assertArrayEquals(new int[] {5}, sorted(5));
    }
}
