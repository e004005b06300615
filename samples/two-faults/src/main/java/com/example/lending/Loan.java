package com.example.lending;

import java.time.LocalDate;

/** A book lent to a reader, to be brought back on the due day at the latest. */
public record Loan(String reader, ShelfMark book, LocalDate due) {

    private static final int DAYS_OF_A_LOAN = 28;

    public static Loan startingOn(LocalDate day, String reader, ShelfMark book) {
        return new Loan(reader, book, day.plusDays(DAYS_OF_A_LOAN));
    }

    public boolean isOverdueOn(LocalDate day) {
        return day.isAfter(due);
    }
}
