package com.example.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class QuoteDeskTest {

    private final QuoteDesk desk = new QuoteDesk(Prices.RATES, Prices.INSURANCE);

    @Test
    void freightGrowsWithTheDistance() {
        assertEquals(1_568, desk.priceInCents(Parcel.weighing(1_500), Zone.WORLD));
    }

    @Test
    void insuranceIsAddedToTheFreight() {
        assertEquals(490 + 900, desk.priceInCents(new Parcel(1_500, 60_000), Zone.DOMESTIC));
    }

    @Test
    void aQuoteIsWrittenInEuros() {
        assertEquals("CONTINENT: 8.82 EUR", desk.quote(Parcel.weighing(1_500), Zone.CONTINENT));
    }

    @Test
    void theHeaviestParcelIsStillCarried() {
        assertEquals("DOMESTIC: 17.90 EUR", desk.quote(Parcel.weighing(31_500), Zone.DOMESTIC));
    }

    @Test
    void theReasonStandsInPlaceOfThePrice() {
        assertEquals(
                "WORLD: no rate for a parcel of 40000 g: the limit is 31500 g",
                desk.quote(Parcel.weighing(40_000), Zone.WORLD));
    }
}
