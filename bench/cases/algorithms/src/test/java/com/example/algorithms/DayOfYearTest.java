package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DayOfYearTest {

    @Test
    void firstAndLast() {
        assertEquals(1, DayOfYear.of(2023, 1, 1));
        assertEquals(365, DayOfYear.of(2023, 12, 31));
        assertEquals(366, DayOfYear.of(2024, 12, 31));
    }

    @Test
    void aroundTheLeapDay() {
        assertEquals(59, DayOfYear.of(2024, 2, 28));
        assertEquals(60, DayOfYear.of(2024, 2, 29));
        assertEquals(61, DayOfYear.of(2024, 3, 1));
        assertEquals(60, DayOfYear.of(2023, 3, 1));
    }

    @Test
    void centuries() {
        assertFalse(DayOfYear.isLeap(1900));
        assertTrue(DayOfYear.isLeap(2000));
        assertTrue(DayOfYear.isLeap(1996));
        assertFalse(DayOfYear.isLeap(1999));
    }
}
