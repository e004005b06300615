package com.example.shipping;

/** Says what a parcel costs to a zone: freight by weight and distance, plus insurance. */
public final class QuoteDesk {

    private final RateTable rates;
    private final Insurance insurance;

    public QuoteDesk(RateTable rates, Insurance insurance) {
        this.rates = rates;
        this.insurance = insurance;
    }

    public long priceInCents(Parcel parcel, Zone zone) {
        long freight = zone.priceInCents(rates.centsFor(parcel.grams()));
        return freight + insurance.premiumInCents(parcel.insuredCents());
    }

    /** One line for the customer; parcels that nobody carries get the reason instead of a price. */
    public String quote(Parcel parcel, Zone zone) {
        try {
            long cents = priceInCents(parcel, zone);
            return "%s: %d.%02d EUR".formatted(zone, cents / 100, cents % 100);
        } catch (TooHeavyException e) {
            return "%s: %s".formatted(zone, e.getMessage());
        }
    }
}
