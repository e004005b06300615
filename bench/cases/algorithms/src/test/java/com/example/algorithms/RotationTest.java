package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RotationTest {

    @Test
    void toTheRight() {
        assertArrayEquals(new int[] {3, 1, 2}, Rotation.rotate(new int[] {1, 2, 3}, 1));
    }

    @Test
    void toTheLeft() {
        assertArrayEquals(new int[] {2, 3, 1}, Rotation.rotate(new int[] {1, 2, 3}, -1));
    }

    @Test
    void moreThanOnceRound() {
        assertArrayEquals(new int[] {2, 3, 1}, Rotation.rotate(new int[] {1, 2, 3}, 5));
    }

    @Test
    void nothing() {
        assertArrayEquals(new int[0], Rotation.rotate(new int[0], 4));
    }
}
