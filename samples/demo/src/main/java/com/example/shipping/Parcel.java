package com.example.shipping;

/** What a customer hands in: weight in grams, above zero, and the value to insure in cents, zero for none. */
public record Parcel(int grams, long insuredCents) {

    public Parcel {
        if (grams < 1) {
            throw new IllegalArgumentException("a parcel weighs at least 1 g, not " + grams);
        }
        if (insuredCents < 0) {
            throw new IllegalArgumentException("an insured value cannot be negative: " + insuredCents);
        }
    }

    public static Parcel weighing(int grams) {
        return new Parcel(grams, 0);
    }
}
