package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LuhnTest {

    @Test
    void aNumberOfEvenLength() {
        assertTrue(Luhn.isValid("4539148803436467"));
        assertFalse(Luhn.isValid("8273123273520569"));
    }

    @Test
    void aNumberOfOddLength() {
        assertTrue(Luhn.isValid("79927398713"));
        assertFalse(Luhn.isValid("79927398710"));
    }

    @Test
    void shortNumbers() {
        assertTrue(Luhn.isValid("0"));
        assertTrue(Luhn.isValid("18"));
        assertFalse(Luhn.isValid("1"));
    }
}
