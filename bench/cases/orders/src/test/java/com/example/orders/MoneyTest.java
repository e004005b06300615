package com.example.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void isReadAndRounded() {
        assertEquals(1234, Money.of("12.34", "EUR").cents());
        assertEquals(1235, Money.of("12.345", "EUR").cents());
        assertEquals(-50, Money.of("-0.5", "EUR").cents());
    }

    @Test
    void addsAndSubtracts() {
        assertEquals(euros("3.50"), euros("1.25").plus(euros("2.25")));
        assertEquals(euros("-1.00"), euros("1.25").minus(euros("2.25")));
        assertEquals(euros("7.50"), euros("2.50").times(3));
    }

    @Test
    void currenciesDoNotMix() {
        Money dollars = Money.of("1", "USD");
        assertThrows(IllegalArgumentException.class, () -> euros("1").plus(dollars));
        assertThrows(IllegalArgumentException.class, () -> euros("1").minus(dollars));
        assertThrows(IllegalArgumentException.class, () -> euros("1").compareTo(dollars));
    }

    @Test
    void aPercentageIsRounded() {
        assertEquals(euros("1.90"), euros("10.00").percent(19));
        assertEquals(euros("0.06"), euros("1.11").percent(5));
        assertEquals(euros("10.00"), euros("10.00").percent(100));
    }

    @Test
    void partsAddUp() {
        assertEquals(List.of(euros("3.34"), euros("3.33"), euros("3.33")), euros("10").split(3));
        assertEquals(List.of(euros("5"), euros("5")), euros("10").split(2));
        assertThrows(IllegalArgumentException.class, () -> euros("10").split(0));
    }

    @Test
    void isOrdered() {
        assertTrue(euros("2").compareTo(euros("1")) > 0);
        assertTrue(euros("1").compareTo(euros("2")) < 0);
        assertEquals(euros("2"), euros("1").max(euros("2")));
    }

    @Test
    void isShownWithTwoPlaces() {
        assertEquals("12.05 EUR", euros("12.05").toString());
        assertEquals("-0.50 EUR", euros("-0.50").toString());
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }
}
