package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WeightedMeanHeldOutTest {

    @Test
    void more() {
        assertEquals(7, WeightedMean.of(new double[] {7}, new double[] {0.25}), 1e-9);
        assertEquals(3, WeightedMean.of(new double[] {1, 9}, new double[] {3, 1}), 1e-9);
        assertEquals(-1, WeightedMean.of(new double[] {-3, 1, 4}, new double[] {2, 2, 0}), 1e-9);
    }
}
