package com.example.algorithms;

/** Times of a day. */
public final class ClockTime {

    private ClockTime() {}

    /** "HH:MM", so many minutes later, or earlier where they are negative. */
    public static String plus(String time, int minutes) {
        int hours = Integer.parseInt(time.substring(0, 2));
        int total = hours * 60 + Integer.parseInt(time.substring(3)) + minutes;
        total = Math.floorMod(total, 24 * 60);
        return String.format("%02d:%02d", total / 60, total % 60);
    }
}
