package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DigitalRootTest {

    @Test
    void oneDigit() {
        assertEquals(0, DigitalRoot.of(0));
        assertEquals(7, DigitalRoot.of(7));
    }

    @Test
    void twoDigits() {
        assertEquals(6, DigitalRoot.of(42));
        assertEquals(1, DigitalRoot.of(10));
    }

    @Test
    void severalRounds() {
        assertEquals(2, DigitalRoot.of(493193));
        assertEquals(9, DigitalRoot.of(999999999999L));
    }
}
