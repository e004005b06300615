package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DayOfYearHeldOutTest {

    @Test
    void asTheCalendarHasIt() {
        java.time.LocalDate day = java.time.LocalDate.of(1899, 1, 1);
        while (day.getYear() < 2005) {
            assertEquals(day.getDayOfYear(), DayOfYear.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
            day = day.plusDays(11);
        }
    }
}
