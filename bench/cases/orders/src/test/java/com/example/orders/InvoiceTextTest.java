package com.example.orders;

import static com.example.orders.Shop.BREAD;
import static com.example.orders.Shop.NOVEL;
import static com.example.orders.Shop.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 3, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InvoiceTextTest {

    private final PriceCalculator calculator = new PriceCalculator(Shop.taxes(), Shop.shipping());

    @Test
    void showsLinesAndTotals() {
        Order order = Shop.order().add(BREAD, 2).add(NOVEL, 2);

        assertEquals(
                """
                2 x Bread           5.00 EUR
                2 x Novel           40.00 EUR
                discount            -4.50 EUR
                tax                 2.25 EUR
                shipping            6.00 EUR
                total               48.75 EUR""",
                InvoiceText.of(order, calculator.price(order, Shop.NEW, Shop.coupon(), TODAY)));
    }

    @Test
    void noDiscountIsNoLine() {
        Order order = Shop.order().add(BREAD, 1);

        assertFalse(InvoiceText.of(order, calculator.price(order, Shop.NEW, null, TODAY)).contains("discount"));
    }

    @Test
    void theFirstColumnIsTwentyWide() {
        assertEquals("tax                 ", InvoiceText.padded("tax"));
        assertEquals("exactly nineteen ch ", InvoiceText.padded("exactly nineteen ch"));
        assertEquals("something that is … ", InvoiceText.padded("something that is too long"));
    }
}
