package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FirstUniqueTest {

    @Test
    void none() {
        assertEquals(-1, FirstUnique.index(""));
        assertEquals(-1, FirstUnique.index("aabb"));
    }

    @Test
    void theFirst() {
        assertEquals(0, FirstUnique.index("house"));
        assertEquals(0, FirstUnique.index("x"));
    }

    @Test
    void aLaterOne() {
        assertEquals(2, FirstUnique.index("aabcc"));
        assertEquals(3, FirstUnique.index("abaxb"));
    }
}
