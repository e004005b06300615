package com.example.texts;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines of a width; a word that is longer is cut. */
public final class WordWrap {

    private final int width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private WordWrap(int width) {
        this.width = width;
    }

    public static List<String> lines(String text, int width) {
        if (width < 1) {
            throw new IllegalArgumentException("width is " + width);
        }
        WordWrap wrap = new WordWrap(width);
        if (!text.isBlank()) {
            for (String word : text.strip().split("\\s+")) {
                wrap.add(word);
            }
        }
        wrap.end();
        return wrap.lines;
    }

    private void add(String word) {
        String left = word;
        while (left.length() > width) {
            end();
            lines.add(left.substring(0, width));
            left = left.substring(width);
        }
        if (left.isEmpty()) {
            return;
        }
        if (line.length() > 0 && line.length() + 1 + left.length() > width) {
            end();
        }
        if (line.length() > 0) {
            line.append(' ');
        }
        line.append(left);
    }

    private void end() {
        if (line.length() > 0) {
            lines.add(line.toString());
            line.setLength(0);
        }
    }
}
