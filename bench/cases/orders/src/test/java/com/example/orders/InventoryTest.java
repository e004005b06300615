package com.example.orders;

import static com.example.orders.Shop.BREAD;
import static com.example.orders.Shop.LAMP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InventoryTest {

    private final Inventory inventory = new Inventory();

    @BeforeEach
    void fill() {
        inventory.receive("BR1", 4);
        inventory.receive("BR1", 6);
        inventory.receive("LA3", 1);
    }

    @Test
    void countsWhatComesIn() {
        assertEquals(10, inventory.available("BR1"));
        assertEquals(0, inventory.available("unknown"));
    }

    @Test
    void reservesWhatIsThere() {
        assertTrue(inventory.reserve("BR1", 10));
        assertEquals(0, inventory.available("BR1"));
        assertFalse(inventory.reserve("BR1", 1));
    }

    @Test
    void anOrderIsReservedWholeOrNotAtAll() {
        assertFalse(inventory.reserve(Shop.order().add(BREAD, 3).add(LAMP, 2)));
        assertEquals(10, inventory.available("BR1"));

        assertTrue(inventory.reserve(Shop.order().add(BREAD, 3).add(LAMP, 1)));
        assertEquals(7, inventory.available("BR1"));
    }

    @Test
    void tellsWhatRunsLow() {
        for (String sku : List.of("pear", "ant", "melon", "bee", "AB2")) {
            inventory.receive(sku, 2);
        }

        assertEquals(List.of("AB2", "LA3", "ant", "bee", "melon", "pear"), inventory.below(3));
        assertEquals(List.of("LA3"), inventory.below(2));
    }

    @Test
    void forgetsWhatIsGone() {
        inventory.reserve("LA3", 1);
        for (String sku : List.of("pear", "ant", "melon", "bee")) {
            inventory.receive(sku, 0);
        }
        inventory.forgetEmpty();

        assertEquals(1, inventory.kinds());
        assertEquals(10, inventory.available("BR1"));
    }
}
