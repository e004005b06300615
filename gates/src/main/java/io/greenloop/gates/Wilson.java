package io.greenloop.gates;

/** Bounds of a share that was counted, by Wilson's score interval: they hold the true one in 95 of 100 samples. */
public final class Wilson {

    /** Two-sided, 95 %. */
    private static final double Z = 1.959964;

    private Wilson() {}

    /** @param of how many were looked at; 0 says nothing */
    public static double lower(int part, int of) {
        return of == 0 ? 0 : Math.max(0, centre(part, of) - reach(part, of));
    }

    /** @param of how many were looked at; 0 says nothing */
    public static double upper(int part, int of) {
        return of == 0 ? 1 : Math.min(1, centre(part, of) + reach(part, of));
    }

    private static double centre(int part, int of) {
        return ((double) part / of + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private static double reach(int part, int of) {
        var share = (double) part / of;
        return Z * Math.sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of)) / (1 + Z * Z / of);
    }
}
