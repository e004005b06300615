package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TicTacToeTest {

    private static char winner(String a, String b, String c) {
        return TicTacToe.winner(new char[][] {a.toCharArray(), b.toCharArray(), c.toCharArray()});
    }

    @Test
    void rows() {
        assertEquals('x', winner("xxx", "o o", "   "));
        assertEquals('o', winner("x x", " x ", "ooo"));
    }

    @Test
    void columns() {
        assertEquals('x', winner("xo ", "xo ", "x  "));
        assertEquals('o', winner("x o", "x o", " xo"));
    }

    @Test
    void diagonals() {
        assertEquals('x', winner("xo ", "ox ", "  x"));
        assertEquals('o', winner("x o", "xo ", "o x"));
    }

    @Test
    void nobody() {
        assertEquals(' ', winner("   ", "   ", "   "));
        assertEquals(' ', winner("xox", "oxo", "oxo"));
    }
}
