package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RunLengthHeldOutTest {

    @Test
    void runsOfAllKinds() {
        assertEquals("a", RunLength.encode("a"));
        assertEquals("a2", RunLength.encode("aa"));
        assertEquals("ab2a", RunLength.encode("abba"));
        assertEquals("z4 3z", RunLength.encode("zzzz   z"));
    }
}
