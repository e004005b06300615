package com.example.shipping;

/** What a customer hands in: weight in grams, sides in centimetres, all of them above zero. */
public record Parcel(int grams, int length, int width, int height) {

    /** So many cubic centimetres take the room of a kilogram. */
    private static final int CUBIC_CENTIMETRES_PER_KILOGRAM = 5_000;

    public Parcel {
        if (grams < 1 || length < 1 || width < 1 || height < 1) {
            throw new IllegalArgumentException("a parcel has a weight and three sides above zero");
        }
    }

    public int longestSide() {
        return Math.max(length, Math.max(width, height));
    }

    /** The weight that stands for the room which the parcel takes. */
    public int volumetricGrams() {
        return (int) (1_000L * length * width * height / CUBIC_CENTIMETRES_PER_KILOGRAM);
    }
}
