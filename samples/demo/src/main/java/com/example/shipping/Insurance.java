package com.example.shipping;

/** What it costs to insure a parcel: nothing up to a free amount, then so much for each begun hundred euros. */
public final class Insurance {

    private static final long CENTS_IN_A_HUNDRED_EUROS = 10_000;

    private final long freeUpToCents;
    private final long centsPerHundredEuros;

    public Insurance(long freeUpToCents, long centsPerHundredEuros) {
        this.freeUpToCents = freeUpToCents;
        this.centsPerHundredEuros = centsPerHundredEuros;
    }

    public long premiumInCents(long insuredCents) {
        if (insuredCents <= freeUpToCents) {
            return 0;
        }
        long begunHundreds = (insuredCents + CENTS_IN_A_HUNDRED_EUROS - 1) / CENTS_IN_A_HUNDRED_EUROS;
        return begunHundreds * centsPerHundredEuros;
    }
}
