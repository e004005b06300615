package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DigitalRootHeldOutTest {

    @Test
    void itIsTheRemainderOfNine() {
        for (long n = 1; n < 2000; n += 13) {
            assertEquals((n - 1) % 9 + 1, DigitalRoot.of(n));
        }
        assertEquals(1, DigitalRoot.of(19));
        assertEquals(1, DigitalRoot.of(28));
    }
}
