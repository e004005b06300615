package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AnagramsTest {

    @Test
    void nothing() {
        assertEquals(List.of(), Anagrams.group(List.of()));
    }

    @Test
    void wordsOfTheSameLetters() {
        assertEquals(
                List.of(List.of("tea", "ate"), List.of("tan", "nat")), Anagrams.group(List.of("tea", "tan", "ate", "nat")));
    }

    @Test
    void aWordAlone() {
        assertEquals(List.of(List.of("tree")), Anagrams.group(List.of("tree")));
    }
}
