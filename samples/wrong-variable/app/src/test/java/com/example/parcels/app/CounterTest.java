package com.example.parcels.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.parcels.Box;
import org.junit.jupiter.api.Test;

class CounterTest {

    private final Counter counter = new Counter(new PriceList(300, 50));

    @Test
    void aSmallHeavyParcelIsPaidByItsWeight() {
        assertEquals(450, counter.priceInCents(new Box(100, 100, 100), 2_500));
    }

    @Test
    void aLongFlatParcelIsPaidByItsVolume() {
        assertEquals(400, counter.priceInCents(new Box(800, 200, 50), 500));
    }
}
