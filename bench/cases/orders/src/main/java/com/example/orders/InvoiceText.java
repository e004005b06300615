package com.example.orders;

import com.example.orders.PriceCalculator.Price;
import java.util.StringJoiner;

/** An invoice as plain text. */
public final class InvoiceText {

    private static final int WIDTH = 20;

    private InvoiceText() {}

    public static String of(Order order, Price price) {
        StringJoiner text = new StringJoiner("\n");
        for (OrderLine line : order.lines()) {
            text.add(row(line.quantity() + " x " + line.product().name(), line.total()));
        }
        if (price.discount().cents() > 0) {
            text.add(row("discount", Money.zero(order.currency()).minus(price.discount())));
        }
        text.add(row("tax", price.tax()));
        text.add(row("shipping", price.shipping()));
        text.add(row("total", price.total()));
        return text.toString();
    }

    private static String row(String what, Money amount) {
        return padded(what) + amount;
    }

    /** Cut or filled up to the width of the first column. */
    static String padded(String what) {
        if (what.length() > WIDTH - 1) {
            return what.substring(0, WIDTH - 2) + "… ";
        }
        StringBuilder padded = new StringBuilder(what);
        while (padded.length() < WIDTH) {
            padded.append(' ');
        }
        return padded.toString();
    }
}
