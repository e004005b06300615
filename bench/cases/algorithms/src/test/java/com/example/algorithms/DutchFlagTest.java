package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DutchFlagTest {

    private static int[] sorted(int... colours) {
        DutchFlag.sort(colours);
        return colours;
    }

    @Test
    void oneOfEach() {
        assertArrayEquals(new int[] {0, 1, 2}, sorted(2, 1, 0));
        assertArrayEquals(new int[] {0, 1, 2}, sorted(2, 0, 1));
        assertArrayEquals(new int[] {0, 1, 2}, sorted(1, 2, 0));
    }

    @Test
    void many() {
        assertArrayEquals(new int[] {0, 0, 1, 1, 2, 2}, sorted(2, 0, 2, 1, 1, 0));
    }

    @Test
    void one() {
        assertArrayEquals(new int[] {1}, sorted(1));
        assertArrayEquals(new int[] {}, sorted());
    }
}
