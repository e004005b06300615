package com.example.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class QuoteDeskTest {

    private final QuoteDesk desk = new QuoteDesk(Parcels.RATES);

    @Test
    void thePriceGrowsWithTheDistance() {
        assertEquals(1_568, desk.priceInCents(Parcels.weighing(1_500), Zone.WORLD));
    }

    @Test
    void bulkyParcelsTravelAbroad() {
        assertEquals(1_782, desk.priceInCents(Parcels.PILLOW, Zone.CONTINENT));
    }

    @Test
    void aQuoteIsWrittenInEuros() {
        assertEquals("CONTINENT: 8.82 EUR", desk.quote(Parcels.weighing(1_500), Zone.CONTINENT));
    }

    @Test
    void theHeaviestParcelIsStillCarried() {
        assertEquals("DOMESTIC: 17.90 EUR", desk.quote(Parcels.weighing(31_500), Zone.DOMESTIC));
    }

    @Test
    void theReasonStandsInPlaceOfThePrice() {
        assertEquals("WORLD: too heavy for a parcel: 40000 g", desk.quote(Parcels.weighing(40_000), Zone.WORLD));
    }
}
