package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TicTacToeHeldOutTest {

    @Test
    void everyLine() {
        int[][] lines = {{0, 1, 2}, {3, 4, 5}, {6, 7, 8}, {0, 3, 6}, {1, 4, 7}, {2, 5, 8}, {0, 4, 8}, {2, 4, 6}};
        for (int[] line : lines) {
            char[] cells = "         ".toCharArray();
            for (int i : line) {
                cells[i] = 'x';
            }
            String all = new String(cells);
            char[][] board = {
                all.substring(0, 3).toCharArray(), all.substring(3, 6).toCharArray(), all.substring(6).toCharArray()
            };
            assertEquals('x', TicTacToe.winner(board));
        }
    }
}
