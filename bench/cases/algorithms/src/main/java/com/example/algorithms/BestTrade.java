package com.example.algorithms;

/** Buying low and selling high. */
public final class BestTrade {

    private BestTrade() {}

    /** The most that buying once and selling later gains; nothing where prices only fall. */
    public static int profit(int[] prices) {
        if (prices.length == 0) {
            return 0;
        }
        int lowest = prices[0];
        int best = 0;
        for (int price : prices) {
            if (price < lowest) {
                lowest = price;
            }
            best = Math.max(best, price - lowest);
        }
        return best;
    }
}
