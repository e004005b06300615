package com.example.shipping;

import java.util.List;

/** The price list and the parcels that the tests share. */
final class Parcels {

    static final RateTable RATES = new RateTable(List.of(
            new Bracket(10_000, 990),
            new Bracket(2_000, 490),
            new Bracket(60_000, 3_490),
            new Bracket(31_500, 1_790)));

    /** Light, but takes the room of 8 kg. */
    static final Parcel PILLOW = new Parcel(1_000, 50, 40, 20);

    private Parcels() {}

    static Parcel weighing(int grams) {
        return new Parcel(grams, 20, 10, 5);
    }
}
