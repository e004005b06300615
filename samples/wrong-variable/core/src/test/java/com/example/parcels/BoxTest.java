package com.example.parcels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BoxTest {

    @Test
    void theVolumeOfACube() {
        assertEquals(1_000_000, new Box(100, 100, 100).volume());
    }

    @Test
    void theVolumeOfAFlatBox() {
        assertEquals(3_000_000, new Box(300, 200, 50).volume());
    }

    @Test
    void girthGoesAroundTheTwoShorterSides() {
        assertEquals(300 + 2 * (200 + 50), new Box(200, 300, 50).lengthAndGirth());
    }

    @Test
    void aBoxWithoutHeightIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Box(100, 100, 0));
    }
}
