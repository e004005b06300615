package com.example.algorithms;

/** Calculates with grids of numbers. */
public final class Matrix {

    private Matrix() {}

    /** As many columns in the first as rows in the second. */
    public static int[][] product(int[][] a, int[][] b) {
        int[][] out = new int[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                int sum = 0;
                for (int k = 0; k < b.length; k++) {
                    sum += a[i][k] * b[k][j];
                }
                out[i][j] = sum;
            }
        }
        return out;
    }

    public static int[][] transposed(int[][] a) {
        int[][] out = new int[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                out[j][i] = a[i][j];
            }
        }
        return out;
    }
}
