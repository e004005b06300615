package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MovingAverageHeldOutTest {

    @Test
    void otherWidths() {
        assertArrayEquals(new double[] {7, 1, 4}, MovingAverage.of(new int[] {7, 1, 4}, 1));
        assertArrayEquals(new double[] {2, 3, 4}, MovingAverage.of(new int[] {1, 2, 3, 4, 5}, 3));
        assertArrayEquals(new double[] {-0.5}, MovingAverage.of(new int[] {-2, 1}, 2));
        assertArrayEquals(new double[] {2.25, 3.75}, MovingAverage.of(new int[] {1, 3, 0, 5, 7}, 4));
    }
}
