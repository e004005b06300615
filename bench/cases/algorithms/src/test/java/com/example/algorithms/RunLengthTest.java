package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RunLengthTest {

    @Test
    void nothingStaysNothing() {
        assertEquals("", RunLength.encode(""));
    }

    @Test
    void charactersThatStandAloneHaveNoNumber() {
        assertEquals("abc", RunLength.encode("abc"));
    }

    @Test
    void aRunIsCounted() {
        assertEquals("a3bc2", RunLength.encode("aaabcc"));
    }

    @Test
    void aLongRunHasMoreDigits() {
        assertEquals("x12", RunLength.encode("xxxxxxxxxxxx"));
    }
}
