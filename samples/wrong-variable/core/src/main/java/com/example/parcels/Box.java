package com.example.parcels;

/** The outer measures of a parcel, in whole millimetres, each above zero. */
public record Box(int length, int width, int height) {

    public Box {
        if (length < 1 || width < 1 || height < 1) {
            throw new IllegalArgumentException("a box needs three measures above zero");
        }
    }

    /** The volume in cubic millimetres. */
    public long volume() {
        return (long) length * width * length;
    }

    /** Length plus girth, as carriers limit it, in millimetres. */
    public int lengthAndGirth() {
        int longest = Math.max(length, Math.max(width, height));
        int others = length + width + height - longest;
        return longest + 2 * others;
    }
}
