package com.example.algorithms;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SnakeCaseTest {

    @Test
    void oneWord() {
        assertEquals("order", SnakeCase.of("order"));
        assertEquals("", SnakeCase.of(""));
    }

    @Test
    void severalWords() {
        assertEquals("order_line_sum", SnakeCase.of("orderLineSum"));
    }

    @Test
    void aNameOfAClass() {
        assertEquals("order_line", SnakeCase.of("OrderLine"));
    }
}
