package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ClockTimeTest {

    @Test
    void withinAnHour() {
        assertEquals("10:05", ClockTime.plus("10:00", 5));
    }

    @Test
    void overAnHour() {
        assertEquals("11:10", ClockTime.plus("10:50", 20));
    }

    @Test
    void overMidnight() {
        assertEquals("00:01", ClockTime.plus("23:59", 2));
        assertEquals("23:50", ClockTime.plus("00:10", -20));
    }
}
