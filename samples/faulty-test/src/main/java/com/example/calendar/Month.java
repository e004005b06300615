package com.example.calendar;

/** The months that matter for salaries: how many days are paid. */
public enum Month {
    JANUARY(31),
    FEBRUARY(28),
    MARCH(31);

    private final int days;

    Month(int days) {
        this.days = days;
    }

    /** The days of this month in that year. */
    public int days(int year, Years years) {
        if (this == FEBRUARY && years.isLeap(year)) {
            return days + 1;
        }
        return days;
    }
}
