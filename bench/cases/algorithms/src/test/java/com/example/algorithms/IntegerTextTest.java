package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class IntegerTextTest {

    @Test
    void withoutASign() {
        assertEquals(0, IntegerText.parse("0"));
        assertEquals(90210, IntegerText.parse("90210"));
    }

    @Test
    void withASign() {
        assertEquals(-17, IntegerText.parse("-17"));
        assertEquals(5, IntegerText.parse("+5"));
    }

    @Test
    void noNumbers() {
        assertThrows(NumberFormatException.class, () -> IntegerText.parse("12a"));
        assertThrows(NumberFormatException.class, () -> IntegerText.parse("1:2"));
    }

    @Test
    void noDigits() {
        assertThrows(NumberFormatException.class, () -> IntegerText.parse("-"));
        assertThrows(NumberFormatException.class, () -> IntegerText.parse(""));
    }
}
