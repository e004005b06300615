package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class NumberWordsHeldOutTest {

    @Test
    void more() {
        assertEquals("fifty", NumberWords.of(50));
        assertEquals("ninety-one", NumberWords.of(91));
        assertEquals("two hundred", NumberWords.of(200));
        assertEquals("two hundred and twenty", NumberWords.of(220));
        assertEquals("four hundred and eleven", NumberWords.of(411));
        assertEquals("one hundred and one", NumberWords.of(101));
    }
}
