package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AnagramsHeldOutTest {

    @Test
    void threeAndTheSameWordTwice() {
        assertEquals(
                List.of(List.of("abc", "cab", "bca"), List.of("b", "b")),
                Anagrams.group(List.of("b", "abc", "cab", "b", "bca")));
        assertEquals(List.of(List.of("aab"), List.of("ab")), Anagrams.group(List.of("ab", "aab")));
    }
}
