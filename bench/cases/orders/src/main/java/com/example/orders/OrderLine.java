package com.example.orders;

/** So many pieces of one product. */
public record OrderLine(Product product, int quantity) {

    public OrderLine {
        if (quantity <= 0) {
            throw new IllegalArgumentException("quantity is " + quantity);
        }
    }

    public Money total() {
        return product.price().times(quantity);
    }

    public int grams() {
        return product.grams() * quantity;
    }
}
