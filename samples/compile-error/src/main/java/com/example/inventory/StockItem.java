package com.example.inventory;

/** An article in the warehouse and how many of it are left; new stock is ordered at the threshold. */
public record StockItem(String article, int onHand, int reorderThreshold) {

    public StockItem {
        if (onHand < 0) {
            throw new IllegalArgumentException(article + " cannot have " + onHand + " on hand");
        }
    }

    public boolean isOut() {
        return onHand == 0;
    }
}
