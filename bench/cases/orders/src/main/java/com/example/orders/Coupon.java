package com.example.orders;

import java.time.LocalDate;

/** So many percent less, from a sum on and until a day, both included. */
public record Coupon(String code, int percent, Money minimum, LocalDate lastDay) {

    public Coupon {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("percent is " + percent);
        }
    }

    public boolean appliesTo(Money subtotal, LocalDate today) {
        return !today.isAfter(lastDay) && subtotal.compareTo(minimum) >= 0;
    }
}
