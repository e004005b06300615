package com.example.plans;

import java.util.Optional;

/** Minutes from a start up to an end that is no longer in it. */
public record Interval(int start, int end) implements Comparable<Interval> {

    public Interval {
        if (end <= start) {
            throw new IllegalArgumentException("%d to %d is empty".formatted(start, end));
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(int minute) {
        return start <= minute && minute < end;
    }

    public boolean contains(Interval other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Interval other) {
        return start < other.end && other.start < end;
    }

    public Optional<Interval> intersection(Interval other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        return Optional.of(new Interval(Math.max(start, other.start), Math.min(end, other.end)));
    }

    /** The shortest one that holds both. */
    public Interval around(Interval other) {
        return new Interval(Math.min(start, other.start), Math.max(end, other.end));
    }

    public Interval shift(int minutes) {
        return new Interval(start + minutes, end + minutes);
    }

    /** By start, then by end. */
    @Override
    public int compareTo(Interval other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
