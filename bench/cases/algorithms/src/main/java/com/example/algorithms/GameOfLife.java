package com.example.algorithms;

/** Cells that live by the number of their neighbours. */
public final class GameOfLife {

    private GameOfLife() {}

    public static boolean[][] next(boolean[][] cells) {
        int rows = cells.length;
        int columns = rows == 0 ? 0 : cells[0].length;
        boolean[][] next = new boolean[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int around = neighbours(cells, r, c);
                next[r][c] = around == 3 || (cells[r][c] && around == 2);
            }
        }
        return next;
    }

    static int neighbours(boolean[][] cells, int row, int column) {
        int count = 0;
        for (int r = Math.max(0, row - 1); r <= Math.min(cells.length - 1, row + 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(cells[r].length - 1, column + 1); c++) {
                if ((r != row || c != column) && cells[r][c]) {
                    count++;
                }
            }
        }
        return count;
    }
}
