package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SharedNumbersTest {

    @Test
    void nothing() {
        assertEquals(List.of(), SharedNumbers.of(new int[] {1, 3}, new int[] {2, 4}));
        assertEquals(List.of(), SharedNumbers.of(new int[0], new int[] {2}));
    }

    @Test
    void some() {
        assertEquals(List.of(2, 5), SharedNumbers.of(new int[] {1, 2, 5}, new int[] {2, 3, 5, 9}));
    }

    @Test
    void theSameTwice() {
        assertEquals(List.of(4, 7), SharedNumbers.of(new int[] {4, 4, 7}, new int[] {4, 4, 7, 7}));
    }
}
