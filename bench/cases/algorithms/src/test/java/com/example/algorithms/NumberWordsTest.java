package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class NumberWordsTest {

    @Test
    void belowTwenty() {
        assertEquals("zero", NumberWords.of(0));
        assertEquals("nineteen", NumberWords.of(19));
    }

    @Test
    void belowAHundred() {
        assertEquals("twenty", NumberWords.of(20));
        assertEquals("forty-two", NumberWords.of(42));
    }

    @Test
    void hundreds() {
        assertEquals("one hundred", NumberWords.of(100));
        assertEquals("three hundred and seven", NumberWords.of(307));
        assertEquals("nine hundred and ninety-nine", NumberWords.of(999));
    }
}
