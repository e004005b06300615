package com.example.greetings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GreetingTest {

    private final Greeting greeting = new Greeting();

    @Test
    void titlesGoBeforeTheName() {
        assertEquals("Dear Dr. Lovelace,", greeting.open(Salutation.DOCTOR, "Lovelace"));
    }

    @Test
    void noTitleLeavesNoGap() {
        assertEquals("Dear Lovelace,", greeting.open(Salutation.NONE, "Lovelace"));
    }

    @Test
    void spacesWithinANameAreTidied() {
        assertEquals("Dear Prof. van Dyck,", greeting.open(Salutation.PROFESSOR, "  van   Dyck "));
    }

    @Test
    void aMissingNameIsGreetedAsCustomer() {
        assertEquals("Dear customer,", greeting.open(Salutation.DOCTOR, null));
    }

    @Test
    void longGreetingsAreShortened() {
        assertEquals("Dear Prof. L...", greeting.shortened(Salutation.PROFESSOR, "Lovelace", 15));
    }
}
