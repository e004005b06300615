package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WeightedMeanTest {

    @Test
    void equalWeights() {
        assertEquals(2, WeightedMean.of(new double[] {1, 2, 3}, new double[] {1, 1, 1}), 1e-9);
    }

    @Test
    void someCountMore() {
        assertEquals(2.5, WeightedMean.of(new double[] {1, 3}, new double[] {1, 3}), 1e-9);
    }

    @Test
    void noWeights() {
        assertEquals(0, WeightedMean.of(new double[] {4, 5}, new double[] {0, 0}), 1e-9);
        assertEquals(0, WeightedMean.of(new double[0], new double[0]), 1e-9);
    }
}
