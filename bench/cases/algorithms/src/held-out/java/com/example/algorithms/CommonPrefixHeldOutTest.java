package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CommonPrefixHeldOutTest {

    @Test
    void more() {
        assertEquals("a", CommonPrefix.of(new String[] {"abc", "a", "ab"}));
        assertEquals("", CommonPrefix.of(new String[] {"", "b"}));
        assertEquals("one", CommonPrefix.of(new String[] {"one"}));
        assertEquals("fl", CommonPrefix.of(new String[] {"flower", "flow", "flight"}));
    }
}
