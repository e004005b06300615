package com.example.shipping;

/** Says what a parcel costs to a zone. */
public final class QuoteDesk {

    private final RateTable rates;

    public QuoteDesk(RateTable rates) {
        this.rates = rates;
    }

    public long priceInCents(Parcel parcel, Zone zone) {
        return zone.priceInCents(rates.centsFor(parcel));
    }

    /** One line for the customer; parcels that nobody carries get the reason instead of a price. */
    public String quote(Parcel parcel, Zone zone) {
        try {
            long cents = priceInCents(parcel, zone);
            return "%s: %d.%02d EUR".formatted(zone, cents / 100, cents % 100);
        } catch (ParcelRefusedException e) {
            return "%s: %s".formatted(zone, e.getMessage());
        }
    }
}
