package com.example.orders;

import com.example.orders.Product.Category;
import java.util.EnumMap;
import java.util.Map;

/** Percent of tax for each category; what is not named pays the usual rate. */
public final class TaxTable {

    private final int usual;
    private final Map<Category, Integer> reduced = new EnumMap<>(Category.class);

    public TaxTable(int usual) {
        this.usual = usual;
    }

    public TaxTable reduce(Category category, int percent) {
        reduced.put(category, percent);
        return this;
    }

    public int percent(Category category) {
        return reduced.getOrDefault(category, usual);
    }

    /** Tax on each line by itself, less the share of a discount on the whole. */
    public Money on(Order order, int discountPercent) {
        Money tax = Money.zero(order.currency());
        for (OrderLine line : order.lines()) {
            Money reducedTotal = line.total().percent(100 - discountPercent);
            tax = tax.plus(reducedTotal.percent(percent(line.product().category())));
        }
        return tax;
    }
}
