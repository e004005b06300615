package com.example.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MonthTest {

    private final Years years = new Years();

    @Test
    void januaryAlwaysHas31Days() {
        assertEquals(31, Month.JANUARY.days(2024, years));
    }

    @Test
    void februaryHas29DaysInALeapYear() {
        assertEquals(29, Month.FEBRUARY.days(2024, years));
    }

    @Test
    void februaryOf2100Has28Days() {
        assertEquals(28, Month.FEBRUARY.days(2100, years));
    }

    @Test
    void februaryHas29DaysInTheYear2100() {
        assertEquals(29, Month.FEBRUARY.days(2100, years));
    }
}
