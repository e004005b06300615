package com.example.lending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LoanTest {

    private final Loan loan = Loan.startingOn(LocalDate.of(2026, 1, 5), "r-9", new ShelfMark("R1", 1, 1));

    @Test
    void aLoanLastsFourWeeks() {
        assertEquals(LocalDate.of(2026, 2, 2), loan.due());
    }

    @Test
    void theDueDayIsNotOverdue() {
        assertFalse(loan.isOverdueOn(loan.due()));
    }

    @Test
    void theDayAfterIsOverdue() {
        assertTrue(loan.isOverdueOn(loan.due().plusDays(1)));
    }
}
