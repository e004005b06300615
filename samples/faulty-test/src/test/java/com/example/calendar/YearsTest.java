package com.example.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class YearsTest {

    private final Years years = new Years();

    @Test
    void everyFourthYearIsALeapYear() {
        assertTrue(years.isLeap(2024));
    }

    @Test
    void otherYearsAreNot() {
        assertFalse(years.isLeap(2025));
    }

    @Test
    void mostCenturiesAreNotLeapYears() {
        assertFalse(years.isLeap(2100));
    }

    @Test
    void everyFourthCenturyIsALeapYear() {
        assertTrue(years.isLeap(2000));
    }

    @Test
    void aCommonYearHas365Days() {
        assertEquals(365, years.days(2100));
    }

    @Test
    void yearsBeforeTheReformAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> years.isLeap(1500));
    }
}
