package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PermutationsTest {

    @Test
    void ofNothing() {
        assertEquals(List.of(List.of()), Permutations.of(List.of()));
    }

    @Test
    void ofOne() {
        assertEquals(List.of(List.of(4)), Permutations.of(List.of(4)));
    }

    @Test
    void ofTwo() {
        assertEquals(List.of(List.of(1, 2), List.of(2, 1)), Permutations.of(List.of(1, 2)));
    }

    @Test
    void ofThree() {
        assertEquals(6, Permutations.of(List.of(1, 2, 3)).size());
        assertEquals(List.of(3, 2, 1), Permutations.of(List.of(1, 2, 3)).get(5));
    }
}
