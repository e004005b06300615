package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CommonPrefixTest {

    @Test
    void ofNoWords() {
        assertEquals("", CommonPrefix.of(new String[0]));
    }

    @Test
    void ofEqualWords() {
        assertEquals("same", CommonPrefix.of(new String[] {"same", "same"}));
    }

    @Test
    void ofSomeWords() {
        assertEquals("inter", CommonPrefix.of(new String[] {"internal", "interval", "internet"}));
    }

    @Test
    void ofWordsThatDiffer() {
        assertEquals("", CommonPrefix.of(new String[] {"dog", "cat"}));
    }
}
