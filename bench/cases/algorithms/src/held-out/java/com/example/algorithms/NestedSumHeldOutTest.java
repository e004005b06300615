package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class NestedSumHeldOutTest {

    @Test
    void more() {
        assertEquals(15, NestedSum.weighted(List.of(List.of(List.of(5)))));
        assertEquals(0, NestedSum.weighted(List.of(List.of(), List.of(List.of()))));
        assertEquals(3, NestedSum.weighted(List.of(List.of(1), 1)));
    }
}
