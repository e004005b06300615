package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InsertionSortHeldOutTest {

    @Test
    void manyNumbers() {
        int[] values = new Random(7).ints(50, -20, 20).toArray();
        int[] expected = values.clone();
        Arrays.sort(expected);
        InsertionSort.sort(values);
        assertArrayEquals(expected, values);
    }

    @Test
    void two() {
        int[] values = {2, 1};
        InsertionSort.sort(values);
        assertArrayEquals(new int[] {1, 2}, values);
    }
}
