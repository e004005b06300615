package com.example.parcels;

/** The weight a carrier charges for: what the parcel weighs, or what its volume would weigh, whichever is more. */
public final class ChargeableWeight {

    private static final long CUBIC_MILLIMETRES_PER_GRAM = 5_000;

    public long grams(Box box, long actualGrams) {
        long volumetricGrams = box.volume() / CUBIC_MILLIMETRES_PER_GRAM;
        return Math.max(actualGrams, volumetricGrams);
    }
}
