package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SnakeCaseHeldOutTest {

    @Test
    void more() {
        assertEquals("a_b_c", SnakeCase.of("ABC"));
        assertEquals("x", SnakeCase.of("X"));
        assertEquals("get_x", SnakeCase.of("getX"));
        assertEquals("ab1_c", SnakeCase.of("ab1C"));
    }
}
