package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GameOfLifeHeldOutTest {

    @Test
    void neighboursAreCountedAtTheEdgesToo() {
        boolean[][] all = {{true, true, true}, {true, true, true}, {true, true, true}};
        assertEquals(8, GameOfLife.neighbours(all, 1, 1));
        assertEquals(3, GameOfLife.neighbours(all, 0, 0));
        assertEquals(5, GameOfLife.neighbours(all, 2, 1));
    }

    @Test
    void aRowOfFour() {
        boolean[][] cells = {{false, false, false, false}, {true, true, true, true}, {false, false, false, false}};
        boolean[][] next = {{false, true, true, false}, {false, true, true, false}, {false, true, true, false}};
        assertArrayEquals(next, GameOfLife.next(cells));
    }
}
