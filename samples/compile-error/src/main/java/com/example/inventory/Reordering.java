package com.example.inventory;

import java.util.List;

/** Decides what to order: everything that has fallen to its threshold, twice the threshold at a time. */
public final class Reordering {

    public boolean isDue(StockItem item) {
        return item.onHand() <= item.reorderTreshold();
    }

    public int quantity(StockItem item) {
        return 2 * item.reorderThreshold();
    }

    public List<String> due(List<StockItem> items) {
        return items.stream().filter(this::isDue).map(StockItem::article).toList();
    }
}
