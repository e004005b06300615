package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MatrixHeldOutTest {

    @Test
    void more() {
        int[][] a = {{1, 0, 2}, {-1, 3, 1}};
        int[][] b = {{3, 1}, {2, 1}, {1, 0}};
        assertArrayEquals(new int[][] {{5, 1}, {4, 2}}, Matrix.product(a, b));
        assertArrayEquals(new int[][] {{1, -1}, {0, 3}, {2, 1}}, Matrix.transposed(a));
        assertArrayEquals(a, Matrix.transposed(Matrix.transposed(a)));
    }
}
