package com.example.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ZoneTest {

    @Test
    void domesticPricesAreUnchanged() {
        assertEquals(490, Zone.DOMESTIC.priceInCents(490));
    }

    @Test
    void brokenCentsAreRoundedUp() {
        assertEquals(2, Zone.CONTINENT.priceInCents(1));
    }
}
