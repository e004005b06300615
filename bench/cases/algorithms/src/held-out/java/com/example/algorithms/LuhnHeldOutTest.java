package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LuhnHeldOutTest {

    @Test
    void moreNumbers() {
        assertTrue(Luhn.isValid("378282246310005"));
        assertTrue(Luhn.isValid("059"));
        assertFalse(Luhn.isValid("058"));
        assertTrue(Luhn.isValid("91"));
        assertFalse(Luhn.isValid("19"));
    }
}
