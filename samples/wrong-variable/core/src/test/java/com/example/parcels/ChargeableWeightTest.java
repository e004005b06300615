package com.example.parcels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ChargeableWeightTest {

    private final ChargeableWeight weight = new ChargeableWeight();

    @Test
    void heavyAndSmallIsChargedByItsWeight() {
        assertEquals(2_500, weight.grams(new Box(100, 100, 100), 2_500));
    }

    @Test
    void lightAndBulkyIsChargedByItsVolume() {
        assertEquals(9_600, weight.grams(new Box(600, 400, 200), 1_000));
    }
}
