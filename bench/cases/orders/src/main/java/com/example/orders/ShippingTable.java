package com.example.orders;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What parcels cost, by the weight up to which a price holds. */
public final class ShippingTable {

    private final NavigableMap<Integer, Money> prices = new TreeMap<>();
    private final Money freeFrom;

    /** @param freeFrom orders of that sum and above are sent for nothing */
    public ShippingTable(Money freeFrom) {
        this.freeFrom = freeFrom;
    }

    public ShippingTable upTo(int grams, Money price) {
        prices.put(grams, price);
        return this;
    }

    /** @throws IllegalArgumentException when nobody carries so much */
    public Money price(int grams, Money sum) {
        Map.Entry<Integer, Money> band = prices.ceilingEntry(grams);
        if (band == null) {
            throw new IllegalArgumentException("nobody carries %d g".formatted(grams));
        }
        if (grams == 0 || sum.compareTo(freeFrom) >= 0) {
            return Money.zero(sum.currency());
        }
        return band.getValue();
    }
}
