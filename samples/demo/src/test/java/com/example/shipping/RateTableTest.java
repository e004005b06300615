package com.example.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class RateTableTest {

    @Test
    void aLightParcelPaysTheSmallestBracket() {
        assertEquals(490, Prices.RATES.centsFor(300));
    }

    @Test
    void aParcelOnTheLimitStillPaysTheSmallerBracket() {
        assertEquals(490, Prices.RATES.centsFor(2_000));
    }

    @Test
    void oneGramMorePaysTheNextBracket() {
        assertEquals(990, Prices.RATES.centsFor(2_001));
    }

    @Test
    void tooHeavyParcelsAreRefusedWithTheLimit() {
        var refusal = assertThrows(TooHeavyException.class, () -> Prices.RATES.centsFor(31_501));

        assertEquals("no rate for a parcel of 31501 g: the limit is 31500 g", refusal.getMessage());
    }

    @Test
    void anEmptyTableIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new RateTable(List.of()));
    }
}
