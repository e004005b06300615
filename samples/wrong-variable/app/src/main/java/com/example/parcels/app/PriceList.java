package com.example.parcels.app;

/** Prices by chargeable weight: a base price, and so much for each begun kilogram. */
public record PriceList(long baseCents, long centsPerKilogram) {

    private static final long GRAMS_IN_A_KILOGRAM = 1_000;

    public long priceInCents(long grams) {
        long begunKilograms = (grams + GRAMS_IN_A_KILOGRAM - 1) / GRAMS_IN_A_KILOGRAM;
        return baseCents + begunKilograms * centsPerKilogram;
    }
}
