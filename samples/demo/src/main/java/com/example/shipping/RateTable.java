package com.example.shipping;

import java.util.Comparator;
import java.util.List;

/** Prices by weight. The bracket with the smallest sufficient limit decides. */
public final class RateTable {

    private final List<Bracket> brackets;

    public RateTable(List<Bracket> brackets) {
        if (brackets.isEmpty()) {
            throw new IllegalArgumentException("a rate table needs at least one bracket");
        }
        this.brackets = brackets.stream()
                .sorted(Comparator.comparingInt(Bracket::upToGrams))
                .toList();
    }

    /** The domestic price of a parcel of this weight. */
    public long centsFor(int grams) {
        for (Bracket bracket : brackets) {
            if (grams < bracket.upToGrams()) {
                return bracket.cents();
            }
        }
        throw new TooHeavyException("no rate for a parcel of " + grams + " g: the limit is " + heaviest() + " g");
    }

    private int heaviest() {
        return brackets.get(brackets.size() - 1).upToGrams();
    }
}
