package com.example.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LoopsTest {

    @Test
    void tellsAllAboutANumber() {
        assertEquals(
                "2*2*3 root 3 digit 3 steps 9 place 3 power 1728 divisor 6 words 11", Loops.about(12));
        assertEquals(
                "2*3*5 root 5 digit 3 steps 18 place 3 power 27000 divisor 6 words 11", Loops.about(30));
    }

    @Test
    void findsNumbers() {
        int[] sorted = {1, 3, 5, 7, 9};
        for (int i = 0; i < sorted.length; i++) {
            assertEquals(i, Loops.find(sorted, sorted[i]));
        }
        assertEquals(-1, Loops.find(sorted, 4));
        assertEquals(-1, Loops.find(sorted, 0));
        assertEquals(-1, Loops.find(sorted, 10));
    }

    @Test
    void divides() {
        assertEquals(6, Loops.divisor(12, 18));
        assertEquals(1, Loops.divisor(7, 5));
        assertEquals(9, Loops.divisor(9, 9));
    }

    @Test
    void comesDownToOne() {
        assertEquals(0, Loops.steps(1));
        assertEquals(1, Loops.steps(2));
        assertEquals(7, Loops.steps(3));
        assertEquals(8, Loops.steps(6));
    }

    @Test
    void drawsRoots() {
        assertEquals(0, Loops.root(0));
        assertEquals(1, Loops.root(3));
        assertEquals(2, Loops.root(4));
        assertEquals(9, Loops.root(99));
        assertEquals(10, Loops.root(100));
    }

    @Test
    void raises() {
        assertEquals(1, Loops.power(7, 0));
        assertEquals(7, Loops.power(7, 1));
        assertEquals(1024, Loops.power(2, 10));
        assertEquals(-27, Loops.power(-3, 3));
    }

    @Test
    void countsWords() {
        assertEquals(0, Loops.words(""));
        assertEquals(0, Loops.words("  "));
        assertEquals(1, Loops.words("one"));
        assertEquals(3, Loops.words(" one two  three "));
    }

    @Test
    void sorts() {
        int[] numbers = {5, 1, 4, 2, 3};
        Loops.sort(numbers);
        assertArrayEquals(new int[] {1, 2, 3, 4, 5}, numbers);
    }

    @Test
    void addsDigits() {
        assertEquals(7, Loops.digit(7));
        assertEquals(6, Loops.digit(123));
        assertEquals(1, Loops.digit(9199));
    }

    @Test
    void findsFactors() {
        assertEquals("2*2*3", Loops.factors(12));
        assertEquals("13", Loops.factors(13));
        assertEquals("", Loops.factors(1));
    }
}
