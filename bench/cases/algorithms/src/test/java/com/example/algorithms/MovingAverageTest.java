package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MovingAverageTest {

    @Test
    void wholeMeans() {
        assertArrayEquals(new double[] {2, 4}, MovingAverage.of(new int[] {1, 3, 5}, 2));
    }

    @Test
    void meansBetween() {
        assertArrayEquals(new double[] {1.5, 2.5, 3.5}, MovingAverage.of(new int[] {1, 2, 3, 4}, 2));
    }

    @Test
    void theWholeRow() {
        assertArrayEquals(new double[] {3}, MovingAverage.of(new int[] {1, 2, 6}, 3));
    }

    @Test
    void tooFew() {
        assertArrayEquals(new double[0], MovingAverage.of(new int[] {1, 2}, 3));
        assertArrayEquals(new double[0], MovingAverage.of(new int[] {1, 2}, 0));
    }
}
