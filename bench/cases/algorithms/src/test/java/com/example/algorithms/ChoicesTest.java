package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ChoicesTest {

    @Test
    void allOrNone() {
        assertEquals(1, Choices.count(5, 5));
        assertEquals(1, Choices.count(5, 0));
    }

    @Test
    void some() {
        assertEquals(5, Choices.count(5, 1));
        assertEquals(10, Choices.count(5, 3));
    }

    @Test
    void moreThanThereAre() {
        assertEquals(0, Choices.count(3, 4));
        assertEquals(0, Choices.count(3, -1));
    }
}
