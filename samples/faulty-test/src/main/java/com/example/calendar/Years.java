package com.example.calendar;

/**
 * Years of the Gregorian calendar.
 *
 * <p>A year is a leap year when it can be divided by 4; full centuries only when they can be divided by 400.
 */
public final class Years {

    private static final int FIRST_GREGORIAN_YEAR = 1583;

    public boolean isLeap(int year) {
        if (year < FIRST_GREGORIAN_YEAR) {
            throw new IllegalArgumentException("the Gregorian calendar has no full year " + year);
        }
        if (year % 100 == 0) {
            return year % 400 == 0;
        }
        return year % 4 == 0;
    }

    public int days(int year) {
        return isLeap(year) ? 366 : 365;
    }
}
