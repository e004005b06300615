package com.example.loyalty;

/** Points that a purchase earns: whole euros only, times what the membership grants. */
public final class PointsRule {

    private static final int CENTS_IN_A_EURO = 100;

    public int pointsFor(Membership membership, long cents) {
        if (cents < 0) {
            throw new IllegalArgumentException("a purchase cannot cost less than nothing: " + cents);
        }
        return (int) (cents / CENTS_IN_A_EURO) * membership.pointsPerEuro();
    }
}
