package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RotationHeldOutTest {

    @Test
    void farToTheLeft() {
        assertArrayEquals(new int[] {4, 1, 2, 3}, Rotation.rotate(new int[] {1, 2, 3, 4}, -7));
        assertArrayEquals(new int[] {1, 2, 3, 4}, Rotation.rotate(new int[] {1, 2, 3, 4}, -8));
        assertArrayEquals(new int[] {9}, Rotation.rotate(new int[] {9}, -3));
    }
}
