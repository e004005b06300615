package com.example.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** An amount in one currency, counted in cents. */
public record Money(long cents, String currency) implements Comparable<Money> {

    public Money {
        Objects.requireNonNull(currency, "currency");
    }

    /** @param amount such as {@code "12.34"}; more than two places are rounded half up */
    public static Money of(String amount, String currency) {
        BigDecimal cents = new BigDecimal(amount).movePointRight(2).setScale(0, RoundingMode.HALF_UP);
        return new Money(cents.longValueExact(), currency);
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.addExact(cents, other.cents), currency);
    }

    public Money minus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.subtractExact(cents, other.cents), currency);
    }

    public Money times(int factor) {
        return new Money(Math.multiplyExact(cents, (long) factor), currency);
    }

    /** So many hundredths of the amount, rounded to whole cents. */
    public Money percent(int percent) {
        return new Money(Math.round(cents * percent / 100.0), currency);
    }

    /** Parts that differ by a cent at most and add up to the amount; the first ones are the bigger ones. */
    public List<Money> split(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("cannot split into " + parts);
        }
        long share = cents / parts;
        long left = cents % parts;
        List<Money> shares = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            shares.add(new Money(i < left ? share + 1 : share, currency));
        }
        return shares;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return Long.compare(cents, other.cents);
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s is not %s".formatted(other.currency, currency));
        }
    }

    @Override
    public String toString() {
        String sign = cents < 0 ? "-" : "";
        long positive = Math.abs(cents);
        return "%s%d.%02d %s".formatted(sign, positive / 100, positive % 100, currency);
    }
}
