package io.greenloop.gates;

/**
 * The interval that holds a share with 95 % probability, by Wilson's score (Wilson 1927), which is honest near 0 and 1 where the normal
 * one is not.
 *
 * @param share what was counted, 0 to 1; all three are 0 to 1
 */
public record Wilson(double lower, double share, double upper) {

    private static final double Z = 1.959964;

    /**
     * @param hits 0 to {@code all}
     * @param all how many were looked at; where it is 0 nothing is known, which is everything from 0 to 1
     */
    public static Wilson of(int hits, int all) {
        if (hits < 0 || hits > all) {
            throw new IllegalArgumentException("%d of %d is no share".formatted(hits, all));
        }
        if (all == 0) {
            return new Wilson(0, 0, 1);
        }
        var share = (double) hits / all;
        var square = Z * Z / all;
        var middle = (share + square / 2) / (1 + square);
        var half = Z / (1 + square) * Math.sqrt(share * (1 - share) / all + square / (4 * all));
        return new Wilson(Math.max(0, middle - half), share, Math.min(1, middle + half));
    }
}
