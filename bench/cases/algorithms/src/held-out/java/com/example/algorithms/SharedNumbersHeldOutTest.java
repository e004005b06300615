package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SharedNumbersHeldOutTest {

    @Test
    void more() {
        assertEquals(List.of(-3, 1000), SharedNumbers.of(new int[] {-3, 1000}, new int[] {-3, -3, 0, 1000}));
        assertEquals(List.of(1), SharedNumbers.of(new int[] {1, 1, 1}, new int[] {1, 1}));
        assertEquals(List.of(1, 2, 3), SharedNumbers.of(new int[] {1, 2, 3}, new int[] {1, 2, 3}));
    }
}
