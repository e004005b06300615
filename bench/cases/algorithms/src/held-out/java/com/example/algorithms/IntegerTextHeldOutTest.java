package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class IntegerTextHeldOutTest {

    @Test
    void more() {
        assertEquals(-9, IntegerText.parse("-09"));
        assertEquals(1999, IntegerText.parse("1999"));
        assertEquals(0, IntegerText.parse("-0"));
        assertThrows(NumberFormatException.class, () -> IntegerText.parse("+"));
        assertThrows(NumberFormatException.class, () -> IntegerText.parse("1-"));
        assertThrows(NumberFormatException.class, () -> IntegerText.parse("4/5"));
    }
}
