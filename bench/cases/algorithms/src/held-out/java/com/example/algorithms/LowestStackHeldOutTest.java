package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LowestStackHeldOutTest {

    @Test
    void manyOfTheSame() {
        LowestStack stack = new LowestStack();
        for (int value : new int[] {4, 4, 1, 6, 1, 1}) {
            stack.push(value);
        }
        int[] expected = {1, 1, 1, 1, 4, 4};
        for (int lowest : expected) {
            assertEquals(lowest, stack.lowest());
            stack.pop();
        }
        assertEquals(0, stack.size());
    }
}
