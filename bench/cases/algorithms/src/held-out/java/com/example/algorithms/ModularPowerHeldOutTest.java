package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ModularPowerHeldOutTest {

    @Test
    void asTheLibraryHasIt() {
        int[][] inputs = {{7, 13, 11}, {2, 30, 1000003}, {123456, 654321, 1000000007}, {10, 9, 6}, {0, 5, 3}, {6, 6, 6}};
        for (int[] in : inputs) {
            int expected = java.math.BigInteger.valueOf(in[0])
                    .modPow(java.math.BigInteger.valueOf(in[1]), java.math.BigInteger.valueOf(in[2]))
                    .intValue();
            assertEquals(expected, ModularPower.of(in[0], in[1], in[2]));
        }
    }
}
