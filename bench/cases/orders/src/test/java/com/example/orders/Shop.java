package com.example.orders;

import com.example.orders.Product.Category;
import java.time.LocalDate;

/** What the tests buy. */
final class Shop {

    static final LocalDate TODAY = LocalDate.of(2024, 5, 10);
    static final Product BREAD = new Product("BR1", "Bread", Category.FOOD, euros("2.50"), 500);
    static final Product NOVEL = new Product("NO7", "Novel", Category.BOOK, euros("20.00"), 300);
    static final Product LAMP = new Product("LA3", "Lamp", Category.OTHER, euros("49.99"), 1800);
    static final Customer NEW = new Customer("Ann Bell", false, LocalDate.of(2024, 1, 2));
    static final Customer OLD = new Customer("Carl Dee", true, LocalDate.of(2015, 1, 2));

    private Shop() {}

    static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }

    static TaxTable taxes() {
        return new TaxTable(20).reduce(Category.FOOD, 10).reduce(Category.BOOK, 5);
    }

    static ShippingTable shipping() {
        return new ShippingTable(euros("100"))
                .upTo(1000, euros("3.00"))
                .upTo(5000, euros("6.00"))
                .upTo(20000, euros("12.00"));
    }

    static Coupon coupon() {
        return new Coupon("MAY", 10, euros("30"), LocalDate.of(2024, 5, 31));
    }

    static Order order() {
        return new Order("EUR");
    }
}
