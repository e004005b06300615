package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HexTextTest {

    @Test
    void digits() {
        assertEquals(9, HexText.parse("9"));
        assertEquals(16, HexText.parse("10"));
    }

    @Test
    void letters() {
        assertEquals(10, HexText.parse("a"));
        assertEquals(255, HexText.parse("ff"));
        assertEquals(255, HexText.parse("FF"));
    }

    @Test
    void mixed() {
        assertEquals(0x1c8, HexText.parse("1c8"));
    }

    @Test
    void others() {
        assertThrows(IllegalArgumentException.class, () -> HexText.parse("g"));
    }
}
