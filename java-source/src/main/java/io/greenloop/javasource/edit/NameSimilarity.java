package io.greenloop.javasource.edit;

import java.util.Locale;

/** How alike two identifiers look: 1 for equal but for case, 0 for nothing in common. */
public final class NameSimilarity {

    private NameSimilarity() {}

    /** One minus the share of characters to insert, delete, replace or swap (Damerau's distance, neighbours only). */
    public static double between(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        if (longest == 0) {
            return 1;
        }
        return 1 - (double) distance(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT)) / longest;
    }

    private static int distance(String one, String other) {
        var cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(int[][] cost, String one, String other, int i, int j) {
        boolean isSame = one.charAt(i - 1) == other.charAt(j - 1);
        int best = Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1);
        best = Math.min(best, cost[i - 1][j - 1] + (isSame ? 0 : 1));
        boolean isSwap =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return isSwap ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
