package com.example.loyalty;

/** How loyal a customer is; the higher the membership, the more points a purchase earns. */
public enum Membership {
    BASIC(1),
    SILVER(2),
    GOLD(3);

    private final int pointsPerEuro;

    Membership(int pointsPerEuro) {
        this.pointsPerEuro = pointsPerEuro;
    }

    public int pointsPerEuro() {
        return pointsPerEuro;
    }
}
