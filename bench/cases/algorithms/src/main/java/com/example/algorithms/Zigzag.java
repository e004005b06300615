package com.example.algorithms;

/** Reads a text that goes up and down over several rows. */
public final class Zigzag {

    private Zigzag() {}

    public static String read(String text, int rows) {
        if (rows == 1) {
            return text;
        }
        StringBuilder[] lines = new StringBuilder[rows];
        for (int i = 0; i < rows; i++) {
            lines[i] = new StringBuilder();
        }
        int row = 0;
        int step = 1;
        for (int i = 0; i < text.length(); i++) {
            lines[row].append(text.charAt(i));
            if (row == 0) {
                step = 1;
            } else if (row == rows - 1) {
                step = -1;
            }
            row += step;
        }
        StringBuilder out = new StringBuilder();
        for (StringBuilder line : lines) {
            out.append(line);
        }
        return out.toString();
    }
}
