package com.example.shipping;

/** How far a parcel travels; prices of the rate table are multiplied by the zone's factor. */
public enum Zone {
    DOMESTIC(100),
    CONTINENT(180),
    WORLD(320);

    private final int percent;

    Zone(int percent) {
        this.percent = percent;
    }

    /** The price in this zone, rounded up to a full cent. */
    public long priceInCents(long domesticCents) {
        return (domesticCents * percent + 99) / 100;
    }
}
