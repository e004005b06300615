package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ChoicesHeldOutTest {

    @Test
    void manyMore() {
        assertEquals(252, Choices.count(10, 5));
        assertEquals(1, Choices.count(0, 0));
        assertEquals(15504, Choices.count(20, 5));
        assertEquals(6, Choices.count(4, 2));
        assertEquals(0, Choices.count(2, 5));
    }
}
