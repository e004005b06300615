package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PermutationsHeldOutTest {

    @Test
    void allDiffer() {
        List<List<Integer>> all = Permutations.of(List.of(1, 2, 3, 4));
        assertEquals(24, new HashSet<>(all).size());
        assertEquals(24, all.size());
        for (List<Integer> one : all) {
            assertEquals(Set.of(1, 2, 3, 4), new HashSet<>(one));
            assertEquals(4, one.size());
        }
    }
}
