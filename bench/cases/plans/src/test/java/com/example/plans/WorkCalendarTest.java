package com.example.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 3, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WorkCalendarTest {

    private static final LocalDate FRIDAY = LocalDate.of(2024, 5, 10);

    private final WorkCalendar calendar = new WorkCalendar().holiday(LocalDate.of(2024, 5, 20));

    @Test
    void weekendsAndHolidaysAreFree() {
        assertTrue(calendar.isWorkday(FRIDAY));
        assertFalse(calendar.isWorkday(FRIDAY.plusDays(1)));
        assertFalse(calendar.isWorkday(FRIDAY.plusDays(2)));
        assertTrue(calendar.isWorkday(FRIDAY.plusDays(3)));
        assertFalse(calendar.isWorkday(FRIDAY.plusDays(10)));
    }

    @Test
    void workdaysAreAdded() {
        assertEquals(LocalDate.of(2024, 5, 13), calendar.plus(FRIDAY, 1));
        assertEquals(LocalDate.of(2024, 5, 21), calendar.plus(FRIDAY, 6));
        assertEquals(FRIDAY, calendar.plus(FRIDAY, 0));
    }

    @Test
    void workdaysAreTakenAway() {
        assertEquals(LocalDate.of(2024, 5, 9), calendar.plus(FRIDAY, -1));
        assertEquals(LocalDate.of(2024, 5, 3), calendar.plus(FRIDAY, -5));
    }

    @Test
    void workdaysAreCounted() {
        assertEquals(1, calendar.between(FRIDAY, FRIDAY.plusDays(3)));
        assertEquals(6, calendar.between(FRIDAY, FRIDAY.plusDays(11)));
        assertEquals(0, calendar.between(FRIDAY, FRIDAY));
    }

    @Test
    void theNextWorkdayMayBeToday() {
        assertEquals(FRIDAY, calendar.next(FRIDAY));
        assertEquals(FRIDAY.plusDays(3), calendar.next(FRIDAY.plusDays(1)));
    }
}
