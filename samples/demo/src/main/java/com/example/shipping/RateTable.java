package com.example.shipping;

import java.util.Comparator;
import java.util.List;

/** Prices by weight; bulky parcels are charged by their volume. Who lifts a parcel feels its weight on the scales only. */
public final class RateTable {

    private static final int LIGHTEST_GRAMS = 50;
    private static final int HEAVIEST_GRAMS = 31_500;
    private static final int LONGEST_CENTIMETRES = 200;

    private static final String TOO_LIGHT = "too light for a parcel: ";
    private static final String TOO_HEAVY = "too heavy for a parcel: ";
    private static final String TOO_LONG = "too long for a parcel: ";

    private final List<Bracket> brackets;

    public RateTable(List<Bracket> brackets) {
        if (brackets.isEmpty()) {
            throw new IllegalArgumentException("a rate table needs at least one bracket");
        }
        this.brackets = brackets.stream()
                .sorted(Comparator.comparingInt(Bracket::upToGrams))
                .toList();
    }

    /** The domestic price: the bracket with the smallest sufficient limit decides, above all limits the last one. */
    public long centsFor(Parcel parcel) {
        int grams = parcel.grams();
        int chargeable = Math.max(grams, parcel.volumetricGrams());
        if (grams < LIGHTEST_GRAMS) {
            throw new ParcelRefusedException(TOO_LIGHT + grams + " g");
        }
        if (parcel.longestSide() > LONGEST_CENTIMETRES) {
            throw new ParcelRefusedException(TOO_LONG + parcel.longestSide() + " cm");
        }
        if (chargeable > HEAVIEST_GRAMS) {
            throw new ParcelRefusedException(TOO_HEAVY + grams + " g");
        }
        for (Bracket bracket : brackets) {
            if (chargeable <= bracket.upToGrams()) {
                return bracket.cents();
            }
        }
        return brackets.get(brackets.size() - 1).cents();
    }
}
