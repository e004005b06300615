package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PigLatinTest {

    @Test
    void aVowelFirst() {
        assertEquals("itay", PigLatin.of("it"));
    }

    @Test
    void consonantsFirst() {
        assertEquals("igpay", PigLatin.of("pig"));
        assertEquals("ingstray", PigLatin.of("string"));
    }

    @Test
    void severalVowels() {
        assertEquals("atinlay", PigLatin.of("latin"));
        assertEquals("appleay", PigLatin.of("apple"));
    }

    @Test
    void noVowel() {
        assertEquals("hmmay", PigLatin.of("hmm"));
    }
}
