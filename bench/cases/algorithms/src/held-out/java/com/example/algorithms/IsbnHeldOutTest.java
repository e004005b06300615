package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class IsbnHeldOutTest {

    @Test
    void more() {
        assertTrue(Isbn.isValid("0-306-40615-2"));
        assertTrue(Isbn.isValid("080442957X"));
        assertFalse(Isbn.isValid("00"));
        assertFalse(Isbn.isValid("X000000000"));
        assertFalse(Isbn.isValid("0-306-40615-20"));
        assertFalse(Isbn.isValid("X306406152"));
    }
}
