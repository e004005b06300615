package com.example.orders;

/** Something that is sold. */
public record Product(String sku, String name, Category category, Money price, int grams) {

    /** What tax depends on. */
    public enum Category {
        FOOD,
        BOOK,
        OTHER
    }
}
