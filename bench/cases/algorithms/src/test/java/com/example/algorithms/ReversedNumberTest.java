package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReversedNumberTest {

    @Test
    void oneDigit() {
        assertEquals(0, ReversedNumber.of(0));
        assertEquals(7, ReversedNumber.of(7));
    }

    @Test
    void severalDigits() {
        assertEquals(321, ReversedNumber.of(123));
        assertEquals(21, ReversedNumber.of(120));
    }

    @Test
    void negative() {
        assertEquals(-54, ReversedNumber.of(-45));
    }
}
