package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class IsbnTest {

    @Test
    void numbersOfBooks() {
        assertTrue(Isbn.isValid("3598215088"));
        assertTrue(Isbn.isValid("3-598-21508-8"));
    }

    @Test
    void aTenAtTheEnd() {
        assertTrue(Isbn.isValid("3-598-21507-X"));
    }

    @Test
    void aWrongCheckDigit() {
        assertFalse(Isbn.isValid("3-598-21508-9"));
    }

    @Test
    void noNumbersOfBooks() {
        assertFalse(Isbn.isValid(""));
        assertFalse(Isbn.isValid("3-598-21508"));
        assertFalse(Isbn.isValid("3-598-P1581-X"));
        assertFalse(Isbn.isValid("3-598-2X507-9"));
    }
}
