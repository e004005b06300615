package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DutchFlagHeldOutTest {

    @Test
    void all() {
        for (int n = 0; n < 243; n++) {
            int[] colours = {n % 3, n / 3 % 3, n / 9 % 3, n / 27 % 3, n / 81};
            int[] expected = colours.clone();
            Arrays.sort(expected);
            DutchFlag.sort(colours);
            assertArrayEquals(expected, colours);
        }
    }
}
