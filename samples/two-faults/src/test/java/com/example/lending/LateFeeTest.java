package com.example.lending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LateFeeTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 2);

    private final LateFee fee = new LateFee(20, 500);

    @Test
    void inTimeCostsNothing() {
        assertEquals(0, fee.inCents(DUE, DUE));
    }

    @Test
    void eachDayCosts() {
        assertEquals(60, fee.inCents(DUE, DUE.plusDays(3)));
    }

    @Test
    void theFeeIsCapped() {
        assertEquals(500, fee.inCents(DUE, DUE.plusDays(300)));
    }

    @Test
    void theCapItselfIsReached() {
        assertEquals(500, fee.inCents(DUE, DUE.plusDays(25)));
    }
}
