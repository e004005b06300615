package com.example.algorithms;

/** Who has three in a row. */
public final class TicTacToe {

    private static final char NOBODY = ' ';

    private TicTacToe() {}

    /** The sign of the winner, or a blank. */
    public static char winner(char[][] board) {
        for (int i = 0; i < 3; i++) {
            if (same(board[i][0], board[i][1], board[i][2])) {
                return board[i][0];
            }
            if (same(board[0][i], board[1][i], board[2][i])) {
                return board[0][i];
            }
        }
        if (same(board[0][0], board[1][1], board[2][2])) {
            return board[0][0];
        }
        if (same(board[0][2], board[1][1], board[2][0])) {
            return board[0][2];
        }
        return NOBODY;
    }

    private static boolean same(char a, char b, char c) {
        return a != NOBODY && a == b && b == c;
    }
}
