package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ZigzagTest {

    @Test
    void oneRow() {
        assertEquals("abc", Zigzag.read("abc", 1));
    }

    @Test
    void twoRows() {
        assertEquals("acbd", Zigzag.read("abcd", 2));
    }

    @Test
    void threeRows() {
        assertEquals("aebdfc", Zigzag.read("abcdef", 3));
    }

    @Test
    void shortTexts() {
        assertEquals("ab", Zigzag.read("ab", 4));
        assertEquals("", Zigzag.read("", 2));
    }
}
