package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ZigzagHeldOutTest {

    @Test
    void more() {
        assertEquals("PINALSIGYAHRPI", Zigzag.read("PAYPALISHIRING", 4));
        assertEquals("PAHNAPLSIIGYIR", Zigzag.read("PAYPALISHIRING", 3));
        assertEquals("x", Zigzag.read("x", 1));
    }
}
