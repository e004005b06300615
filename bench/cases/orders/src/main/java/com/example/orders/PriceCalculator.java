package com.example.orders;

import java.time.LocalDate;

/** Works out what an order costs. */
public final class PriceCalculator {

    private final TaxTable taxes;
    private final ShippingTable shipping;

    public PriceCalculator(TaxTable taxes, ShippingTable shipping) {
        this.taxes = taxes;
        this.shipping = shipping;
    }

    /** The parts of a price; the total is what is left to pay. */
    public record Price(Money subtotal, Money discount, Money tax, Money shipping, Money total) {}

    /** @param coupon may be null; the better of coupon and loyalty counts, never both */
    public Price price(Order order, Customer customer, Coupon coupon, LocalDate today) {
        Money subtotal = order.subtotal();
        int percent = customer.loyaltyPercent(today);
        if (coupon != null && coupon.appliesTo(subtotal, today)) {
            percent = Math.max(percent, coupon.percent());
        }
        Money discount = subtotal.percent(percent);
        Money reduced = subtotal.minus(discount);
        Money tax = taxes.on(order, percent);
        Money sending = shipping.price(order.grams(), reduced);
        return new Price(subtotal, discount, tax, sending, reduced.plus(tax).plus(sending));
    }
}
