package com.example.texts;

import java.util.ArrayList;
import java.util.List;

/** Reads rows of comma separated values; a field in double quotes may hold commas, line ends and doubled quotes. */
public final class CsvReader {

    private final String text;
    private int at;

    public CsvReader(String text) {
        this.text = text;
    }

    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        while (at < text.length()) {
            rows.add(row());
        }
        return rows;
    }

    private List<String> row() {
        List<String> fields = new ArrayList<>();
        while (true) {
            fields.add(field());
            if (at >= text.length()) {
                return fields;
            }
            char end = text.charAt(at);
            at++;
            if (end == '\n') {
                return fields;
            }
        }
    }

    private String field() {
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
            return quoted();
        }
        int start = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder field = new StringBuilder();
        while (at < text.length()) {
            char next = text.charAt(at);
            at++;
            if (next != '"') {
                field.append(next);
            } else if (at < text.length() && text.charAt(at) == '"') {
                field.append('"');
                at++;
            } else {
                return field.toString();
            }
        }
        throw new IllegalArgumentException("a quote is never closed");
    }
}
