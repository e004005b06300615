package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LowestStackTest {

    @Test
    void theLowestSinksAndRises() {
        LowestStack stack = new LowestStack();
        stack.push(5);
        stack.push(3);
        stack.push(8);
        assertEquals(3, stack.lowest());
        assertEquals(8, stack.pop());
        assertEquals(3, stack.pop());
        assertEquals(5, stack.lowest());
    }

    @Test
    void theSameTwice() {
        LowestStack stack = new LowestStack();
        stack.push(2);
        stack.push(2);
        stack.pop();
        assertEquals(2, stack.lowest());
    }

    @Test
    void itCounts() {
        LowestStack stack = new LowestStack();
        assertEquals(0, stack.size());
        stack.push(1);
        assertEquals(1, stack.size());
    }
}
