package com.example.algorithms;

/** Numbers the days of a year. */
public final class DayOfYear {

    private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private DayOfYear() {}

    public static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    /** 1 for the first of January. */
    public static int of(int year, int month, int day) {
        int days = day;
        for (int m = 1; m < month; m++) {
            days += LENGTHS[m - 1];
        }
        if (month > 2 && isLeap(year)) {
            days++;
        }
        return days;
    }
}
