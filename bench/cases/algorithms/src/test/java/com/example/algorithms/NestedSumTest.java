package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class NestedSumTest {

    @Test
    void nothing() {
        assertEquals(0, NestedSum.weighted(List.of()));
    }

    @Test
    void flat() {
        assertEquals(6, NestedSum.weighted(List.of(1, 2, 3)));
    }

    @Test
    void nested() {
        assertEquals(8, NestedSum.weighted(List.of(List.of(1, 1), 2, List.of(1))));
        assertEquals(27, NestedSum.weighted(List.of(1, List.of(4, List.of(6)))));
    }
}
