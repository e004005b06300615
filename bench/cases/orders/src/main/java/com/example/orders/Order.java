package com.example.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one customer wants, a line for each product. */
public final class Order {

    private final String currency;
    private final List<OrderLine> lines = new ArrayList<>();

    public Order(String currency) {
        this.currency = currency;
    }

    /** Adds to the line of the product where there is one. */
    public Order add(Product product, int quantity) {
        for (int i = 0; i < lines.size(); i++) {
            OrderLine line = lines.get(i);
            if (line.product().sku().equals(product.sku())) {
                lines.set(i, new OrderLine(product, line.quantity() + quantity));
                return this;
            }
        }
        lines.add(new OrderLine(product, quantity));
        return this;
    }

    /** Whether there was such a line. */
    public boolean remove(String sku) {
        return lines.removeIf(line -> line.product().sku().equals(sku));
    }

    public Optional<OrderLine> line(String sku) {
        return lines.stream().filter(line -> line.product().sku().equals(sku)).findFirst();
    }

    /** The lines as they are now. */
    public List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    public Money subtotal() {
        Money sum = Money.zero(currency);
        for (OrderLine line : lines) {
            sum = sum.plus(line.total());
        }
        return sum;
    }

    public int pieces() {
        int pieces = 0;
        for (OrderLine line : lines) {
            pieces += line.quantity();
        }
        return pieces;
    }

    public int grams() {
        return lines.stream().mapToInt(OrderLine::grams).sum();
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public String currency() {
        return currency;
    }
}
