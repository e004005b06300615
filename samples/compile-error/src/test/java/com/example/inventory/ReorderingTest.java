package com.example.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReorderingTest {

    private final Reordering reordering = new Reordering();

    @Test
    void plentyIsNotDue() {
        assertFalse(reordering.isDue(new StockItem("bolt M6", 120, 40)));
    }

    @Test
    void theThresholdItselfIsDue() {
        assertTrue(reordering.isDue(new StockItem("bolt M6", 40, 40)));
    }

    @Test
    void anOrderIsTwiceTheThreshold() {
        assertEquals(80, reordering.quantity(new StockItem("bolt M6", 12, 40)));
    }

    @Test
    void onlyWhatIsDueIsListed() {
        var items = List.of(new StockItem("bolt M6", 12, 40), new StockItem("nut M6", 400, 40));

        assertEquals(List.of("bolt M6"), reordering.due(items));
    }

    @Test
    void stockIsNeverNegative() {
        assertThrows(IllegalArgumentException.class, () -> new StockItem("bolt M6", -1, 40));
    }
}
