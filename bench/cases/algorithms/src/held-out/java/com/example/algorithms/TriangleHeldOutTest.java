package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TriangleHeldOutTest {

    @Test
    void more() {
        assertEquals("none", Triangle.kind(9, 4, 5));
        assertEquals("none", Triangle.kind(4, 9, 5));
        assertEquals("none", Triangle.kind(1, 1, 2));
        assertEquals("isosceles", Triangle.kind(5, 5, 9));
        assertEquals("isosceles", Triangle.kind(9, 5, 5));
        assertEquals("isosceles", Triangle.kind(5, 9, 5));
        assertEquals("equilateral", Triangle.kind(1, 1, 1));
        assertEquals("scalene", Triangle.kind(7, 5, 4));
    }
}
