package com.example.orders;

import static com.example.orders.Shop.BREAD;
import static com.example.orders.Shop.LAMP;
import static com.example.orders.Shop.NOVEL;
import static com.example.orders.Shop.OLD;
import static com.example.orders.Shop.TODAY;
import static com.example.orders.Shop.euros;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrdersHeldOutTest {

    private final PriceCalculator calculator = new PriceCalculator(Shop.taxes(), Shop.shipping());

    @Test
    void money() {
        assertEquals("0.07 EUR", euros("0.07").toString());
        assertEquals("-3.10 EUR", euros("-3.1").toString());
        assertEquals("1000.00 EUR", euros("1000").toString());
        assertEquals(euros("0.01"), euros("0.10").percent(7));
        assertEquals(euros("3.33"), euros("33.30").percent(10));
        assertEquals(euros("0"), euros("5").percent(0));
        assertEquals(List.of(euros("0.02"), euros("0.01"), euros("0.01"), euros("0.01")), euros("0.05").split(4));
        assertEquals(List.of(euros("7")), euros("7").split(1));
        assertEquals(euros("4"), euros("4").max(euros("-4")));
        assertEquals(0, euros("4").compareTo(euros("4")));
        assertThrows(IllegalArgumentException.class, () -> euros("1").minus(Money.of("1", "CHF")));
        assertThrows(IllegalArgumentException.class, () -> euros("1").max(Money.of("1", "CHF")));
        assertThrows(IllegalArgumentException.class, () -> euros("1").split(-2));
        assertThrows(ArithmeticException.class, () -> new Money(Long.MAX_VALUE, "EUR").plus(euros("1")));
        assertThrows(NullPointerException.class, () -> new Money(1, null));
    }

    @Test
    void orders() {
        Order order = Shop.order().add(LAMP, 1).add(LAMP, 1).add(BREAD, 1).add(LAMP, 4);
        assertEquals(6, order.line("LA3").orElseThrow().quantity());
        assertEquals(euros("302.44"), order.subtotal());
        assertEquals(7, order.pieces());
        assertEquals(11300, order.grams());
        assertEquals(List.of("LA3", "BR1"), order.lines().stream().map(line -> line.product().sku()).toList());
        assertTrue(order.line("XX").isEmpty());
        assertTrue(order.remove(String.valueOf(new char[] {'L', 'A', '3'})));
        assertFalse(order.isEmpty());
        assertTrue(order.remove("BR1"));
        assertTrue(order.isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new OrderLine(LAMP, 0));
        assertThrows(UnsupportedOperationException.class, () -> Shop.order().add(LAMP, 1).lines().remove(0));
    }

    @Test
    void customers() {
        Customer customer = new Customer("mia von der au", false, LocalDate.of(2020, 2, 29));
        assertEquals("M. V. D. A.", customer.initials());
        assertEquals(0, customer.loyaltyPercent(LocalDate.of(2021, 2, 27)));
        assertEquals(4, customer.loyaltyPercent(LocalDate.of(2022, 3, 1)));
        assertEquals(8, customer.loyaltyPercent(LocalDate.of(2026, 3, 1)));
        assertEquals(7, new Customer("a", true, TODAY.minusYears(2)).loyaltyPercent(TODAY));
    }

    @Test
    void coupons() {
        Coupon coupon = new Coupon("X", 50, euros("10"), TODAY);
        assertTrue(coupon.appliesTo(euros("10"), TODAY));
        assertTrue(coupon.appliesTo(euros("11"), TODAY.minusDays(100)));
        assertFalse(coupon.appliesTo(euros("9.99"), TODAY));
        assertFalse(coupon.appliesTo(euros("10"), TODAY.plusDays(1)));
        assertFalse(coupon.appliesTo(euros("9"), TODAY.plusDays(1)));
        assertEquals(1, new Coupon("X", 1, euros("10"), TODAY).percent());
        assertThrows(IllegalArgumentException.class, () -> new Coupon("X", -5, euros("10"), TODAY));
    }

    @Test
    void prices() {
        var mixed = calculator.price(Shop.order().add(BREAD, 4).add(LAMP, 1), OLD, null, TODAY);
        assertEquals(euros("59.99"), mixed.subtotal());
        assertEquals(euros("6.60"), mixed.discount());
        assertEquals(euros("9.79"), mixed.tax());
        assertEquals(euros("6.00"), mixed.shipping());
        assertEquals(euros("69.18"), mixed.total());
        var late = calculator.price(Shop.order().add(NOVEL, 3), OLD, Shop.coupon(), LocalDate.of(2024, 6, 1));
        assertEquals(euros("6.60"), late.discount());
        var small = calculator.price(Shop.order().add(NOVEL, 1), Shop.NEW, Shop.coupon(), TODAY);
        assertEquals(euros("0"), small.discount());
        assertEquals(euros("24.00"), small.total());
    }

    @Test
    void shipping() {
        assertEquals(euros("3.00"), Shop.shipping().price(1, euros("99.99")));
        assertEquals(euros("0"), Shop.shipping().price(1, euros("100")));
        assertEquals(euros("6.00"), Shop.shipping().price(5000, euros("5")));
        assertEquals(euros("12.00"), Shop.shipping().price(20000, euros("5")));
        assertThrows(IllegalArgumentException.class, () -> Shop.shipping().price(30000, euros("500")));
    }

    @Test
    void inventory() {
        Inventory inventory = new Inventory();
        assertFalse(inventory.reserve("BR1", 1));
        assertTrue(inventory.reserve("BR1", 0));
        inventory.receive("BR1", 5);
        inventory.receive("LA3", 5);
        inventory.receive("NO7", 1);
        assertFalse(inventory.reserve(Shop.order().add(BREAD, 5).add(LAMP, 5).add(NOVEL, 2)));
        assertEquals(5, inventory.available("BR1"));
        assertEquals(5, inventory.available("LA3"));
        assertTrue(inventory.reserve(Shop.order().add(BREAD, 5).add(LAMP, 4)));
        assertEquals(0, inventory.available("BR1"));
        assertEquals(List.of("BR1", "LA3", "NO7"), inventory.below(2));
        assertEquals(List.of("BR1"), inventory.below(1));
        inventory.forgetEmpty();
        assertEquals(2, inventory.kinds());
    }

    @Test
    void invoices() {
        Order order = Shop.order().add(LAMP, 1);
        assertEquals(
                "1 x Lamp            49.99 EUR\ntax                 10.00 EUR\nshipping            6.00 EUR\ntotal               65.99 EUR",
                InvoiceText.of(order, calculator.price(order, Shop.NEW, null, TODAY)));
        assertEquals(20, InvoiceText.padded("").length());
        assertEquals(20, InvoiceText.padded("twenty characters ab").length());
        assertEquals("abcdefghijklmnopqr… ", InvoiceText.padded("abcdefghijklmnopqrst"));
    }
}
