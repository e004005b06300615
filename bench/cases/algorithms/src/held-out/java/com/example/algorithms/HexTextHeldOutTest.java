package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HexTextHeldOutTest {

    @Test
    void asTheLibrary() {
        for (int n = 0; n < 5000; n += 37) {
            assertEquals(n, HexText.parse(Integer.toHexString(n)));
        }
        assertEquals(0, HexText.parse(""));
    }
}
