package com.example.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class RateTableTest {

    @Test
    void aLightParcelPaysTheSmallestBracket() {
        assertEquals(490, Parcels.RATES.centsFor(Parcels.weighing(300)));
    }

    @Test
    void aParcelOnTheLimitStillPaysTheSmallerBracket() {
        assertEquals(490, Parcels.RATES.centsFor(Parcels.weighing(2_000)));
    }

    @Test
    void oneGramMorePaysTheNextBracket() {
        assertEquals(990, Parcels.RATES.centsFor(Parcels.weighing(2_001)));
    }

    @Test
    void aBulkyParcelPaysForItsVolume() {
        assertEquals(990, Parcels.RATES.centsFor(Parcels.PILLOW));
    }

    @Test
    void aLampshadeInALargeBoxIsLightEnoughToBeCarried() {
        assertEquals(3_490, Parcels.RATES.centsFor(new Parcel(4_000, 100, 50, 40)));
    }

    @Test
    void theHeaviestParcelIsCarriedHoweverBulky() {
        assertEquals(3_490, Parcels.RATES.centsFor(new Parcel(31_500, 100, 60, 40)));
    }

    @Test
    void tooHeavyParcelsAreRefused() {
        assertRefused("too heavy for a parcel: 31501 g", Parcels.weighing(31_501));
    }

    @Test
    void tooLightParcelsAreRefused() {
        assertRefused("too light for a parcel: 49 g", Parcels.weighing(49));
    }

    @Test
    void tooLongParcelsAreRefused() {
        assertRefused("too long for a parcel: 201 cm", new Parcel(3_000, 201, 10, 10));
    }

    @Test
    void anEmptyTableIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new RateTable(List.of()));
    }

    private static void assertRefused(String reason, Parcel parcel) {
        var refusal = assertThrows(ParcelRefusedException.class, () -> Parcels.RATES.centsFor(parcel));
        assertEquals(reason, refusal.getMessage());
    }
}
