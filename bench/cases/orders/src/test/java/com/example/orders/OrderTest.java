package com.example.orders;

import static com.example.orders.Shop.BREAD;
import static com.example.orders.Shop.LAMP;
import static com.example.orders.Shop.NOVEL;
import static com.example.orders.Shop.euros;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OrderTest {

    private final Order order = Shop.order().add(BREAD, 2).add(NOVEL, 1);

    @Test
    void addsUp() {
        assertEquals(euros("25.00"), order.subtotal());
        assertEquals(3, order.pieces());
        assertEquals(1300, order.grams());
        assertEquals(euros("0"), Shop.order().subtotal());
    }

    @Test
    void theSameProductStaysOneLine() {
        order.add(BREAD, 3);

        assertEquals(2, order.lines().size());
        assertEquals(5, order.line("BR1").orElseThrow().quantity());
    }

    @Test
    void aLineGoes() {
        assertTrue(order.remove(new String("BR1")));
        assertFalse(order.remove("BR1"));
        assertEquals(euros("20.00"), order.subtotal());
    }

    @Test
    void whatWasReadDoesNotChange() {
        var before = order.lines();
        order.add(LAMP, 1);

        assertEquals(2, before.size());
        assertThrows(UnsupportedOperationException.class, () -> before.clear());
    }

    @Test
    void nothingIsNoQuantity() {
        assertThrows(IllegalArgumentException.class, () -> order.add(LAMP, 0));
        assertThrows(IllegalArgumentException.class, () -> order.add(LAMP, -1));
    }
}
