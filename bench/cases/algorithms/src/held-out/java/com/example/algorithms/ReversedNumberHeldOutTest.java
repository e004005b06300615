package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReversedNumberHeldOutTest {

    @Test
    void more() {
        assertEquals(1, ReversedNumber.of(1000));
        assertEquals(-1, ReversedNumber.of(-10));
        assertEquals(987654321, ReversedNumber.of(123456789));
        assertEquals(9463847412L, ReversedNumber.of(2147483649L));
    }
}
