package com.example.till;

/** What a customer pays for a basket, in cents. */
public final class Receipt {

    private static final int FREE_DELIVERY_FROM = 5000;
    private static final int DELIVERY = 490;

    private Receipt() {}

    /** The price of so many of one thing; every third is half price, ten or more are ten percent cheaper. */
    public static int lines(int price, int count) {
        if (price < 0 || count < 0) {
            throw new IllegalArgumentException("price " + price + ", count " + count);
        }
        int thirds = count / 3;
        int sum = price * (count - thirds) + price * thirds / 2;
        if (count >= 10) {
            sum = sum - sum / 10;
        }
        return sum;
    }

    /** Value added tax in a price that has it already, rounded to the nearest cent. */
    public static int taxIn(int gross, int percent) {
        int divisor = 100 + percent;
        int tax = gross * percent / divisor;
        int rest = gross * percent % divisor;
        if (rest * 2 >= divisor) {
            tax = tax + 1;
        }
        return tax;
    }

    /** Delivery is free from fifty euros on, and for members from twenty on. */
    public static int delivery(int sum, boolean member) {
        if (sum == 0) {
            return 0;
        }
        int from = member ? FREE_DELIVERY_FROM * 2 / 5 : FREE_DELIVERY_FROM;
        return sum > from ? 0 : DELIVERY;
    }

    /** Points for a purchase: one for each euro, twice as many above a hundred, none for returns. */
    public static int points(int sum, int returned, boolean member) {
        int paid = sum - returned;
        if (!member || paid <= 0) {
            return 0;
        }
        int euros = paid / 100;
        int above = euros > 100 ? euros - 100 : 0;
        return euros + above;
    }

    /** A voucher takes off its value, but never more than half of the sum, rounded up, and nothing below a euro. */
    public static int afterVoucher(int sum, int voucher) {
        int most = (sum + 1) / 2;
        int off = voucher < most ? voucher : most;
        if (sum < 100 || off < 0) {
            return sum;
        }
        return sum - off;
    }

    /** The sum as a customer reads it, such as 12,05. */
    public static String written(int cents) {
        String sign = cents < 0 ? "-" : "";
        int all = cents < 0 ? -cents : cents;
        int left = all % 100;
        String small = left < 10 ? "0" + left : "" + left;
        return sign + all / 100 + "," + small;
    }

    /** The fewest coins and notes that make a sum, of 50, 20, 10, 5, 2 and 1. */
    public static int pieces(int sum) {
        int pieces = sum / 50;
        int left = sum % 50;
        pieces += left / 20;
        left = left % 20;
        pieces += left / 10;
        left = left % 10;
        pieces += left / 5;
        left = left % 5;
        return pieces + left / 2 + left % 2;
    }
}
