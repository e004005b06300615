package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GameOfLifeTest {

    private static boolean[][] cells(String... rows) {
        boolean[][] cells = new boolean[rows.length][];
        for (int r = 0; r < rows.length; r++) {
            cells[r] = new boolean[rows[r].length()];
            for (int c = 0; c < rows[r].length(); c++) {
                cells[r][c] = rows[r].charAt(c) == '#';
            }
        }
        return cells;
    }

    @Test
    void aBlinkerTurns() {
        assertArrayEquals(cells("...", "###", "..."), GameOfLife.next(cells(".#.", ".#.", ".#.")));
    }

    @Test
    void aBlockStays() {
        assertArrayEquals(cells("##", "##"), GameOfLife.next(cells("##", "##")));
    }

    @Test
    void aLonelyCellDies() {
        assertArrayEquals(cells("...", "...", "..."), GameOfLife.next(cells("...", ".#.", "...")));
    }

    @Test
    void nothingAtAll() {
        assertEquals(0, GameOfLife.next(new boolean[0][]).length);
    }
}
