package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FirstUniqueHeldOutTest {

    @Test
    void more() {
        assertEquals(1, FirstUnique.index("loveleet"));
        assertEquals(4, FirstUnique.index("aabbc"));
        assertEquals(-1, FirstUnique.index("zzz"));
        assertEquals(1, FirstUnique.index("aba"));
    }
}
