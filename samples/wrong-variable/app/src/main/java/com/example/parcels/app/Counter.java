package com.example.parcels.app;

import com.example.parcels.Box;
import com.example.parcels.ChargeableWeight;

/** What the clerk at the counter asks the customer to pay. */
public final class Counter {

    private final ChargeableWeight weight = new ChargeableWeight();
    private final PriceList prices;

    public Counter(PriceList prices) {
        this.prices = prices;
    }

    public long priceInCents(Box box, long actualGrams) {
        return prices.priceInCents(weight.grams(box, actualGrams));
    }
}
