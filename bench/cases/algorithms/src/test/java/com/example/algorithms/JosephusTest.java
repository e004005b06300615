package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class JosephusTest {

    @Test
    void alone() {
        assertEquals(0, Josephus.survivor(1, 3));
    }

    @Test
    void everySecond() {
        assertEquals(2, Josephus.survivor(5, 2));
        assertEquals(0, Josephus.survivor(8, 2));
    }

    @Test
    void everyThird() {
        assertEquals(30, Josephus.survivor(41, 3));
        assertEquals(3, Josephus.survivor(5, 3));
    }
}
