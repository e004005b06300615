package com.example.parcels.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PriceListTest {

    private final PriceList prices = new PriceList(300, 50);

    @Test
    void aBegunKilogramCountsWhole() {
        assertEquals(400, prices.priceInCents(1_001));
    }

    @Test
    void aFullKilogramCountsOnce() {
        assertEquals(350, prices.priceInCents(1_000));
    }
}
