package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ModularPowerTest {

    @Test
    void smallPowers() {
        assertEquals(8, ModularPower.of(2, 3, 100));
        assertEquals(5, ModularPower.of(5, 1, 7));
    }

    @Test
    void powersThatGoRound() {
        assertEquals(4, ModularPower.of(3, 4, 7));
        assertEquals(24, ModularPower.of(2, 10, 1000));
    }

    @Test
    void toTheZeroth() {
        assertEquals(1, ModularPower.of(9, 0, 5));
        assertEquals(0, ModularPower.of(9, 0, 1));
    }

    @Test
    void ofLargeNumbers() {
        assertEquals(1, ModularPower.of(1000000006, 1000000006, 1000000007));
        assertEquals(1000000006, ModularPower.of(1000000006, 3, 1000000007));
    }
}
