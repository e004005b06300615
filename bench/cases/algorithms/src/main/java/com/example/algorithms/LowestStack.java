package com.example.algorithms;

import java.util.ArrayDeque;
import java.util.Deque;

/** A stack that knows its lowest number. */
public final class LowestStack {

    private final Deque<Integer> values = new ArrayDeque<>();
    private final Deque<Integer> lowest = new ArrayDeque<>();

    public void push(int value) {
        values.push(value);
        if (lowest.isEmpty() || value <= lowest.peek()) {
            lowest.push(value);
        }
    }

    public int pop() {
        int value = values.pop();
        if (value == lowest.peek()) {
            lowest.pop();
        }
        return value;
    }

    public int lowest() {
        return lowest.peek();
    }

    public int size() {
        return values.size();
    }
}
