package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TriangleTest {

    @Test
    void equalSides() {
        assertEquals("equilateral", Triangle.kind(2, 2, 2));
        assertEquals("isosceles", Triangle.kind(2, 2, 3));
        assertEquals("isosceles", Triangle.kind(3, 2, 2));
        assertEquals("isosceles", Triangle.kind(2, 3, 2));
    }

    @Test
    void noEqualSides() {
        assertEquals("scalene", Triangle.kind(3, 4, 5));
    }

    @Test
    void flat() {
        assertEquals("none", Triangle.kind(1, 2, 3));
        assertEquals("none", Triangle.kind(3, 1, 2));
        assertEquals("none", Triangle.kind(1, 5, 2));
    }

    @Test
    void nothing() {
        assertEquals("none", Triangle.kind(0, 0, 0));
        assertEquals("none", Triangle.kind(-1, 2, 2));
    }
}
