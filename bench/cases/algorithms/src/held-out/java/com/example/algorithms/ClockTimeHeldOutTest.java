package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ClockTimeHeldOutTest {

    @Test
    void more() {
        assertEquals("09:30", ClockTime.plus("09:30", 0));
        assertEquals("09:30", ClockTime.plus("09:30", 1440));
        assertEquals("22:31", ClockTime.plus("09:30", -3 * 24 * 60 + 781));
        assertEquals("00:00", ClockTime.plus("12:15", 705));
    }
}
