package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PigLatinHeldOutTest {

    @Test
    void more() {
        assertEquals("eeshchay", PigLatin.of("cheesh"));
        assertEquals("aay", PigLatin.of("a"));
        assertEquals("ay", PigLatin.of(""));
        assertEquals("uietqay", PigLatin.of("quiet"));
        assertEquals("orangeay", PigLatin.of("orange"));
    }
}
