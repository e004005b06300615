package com.example.orders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many pieces of each product can still be promised. */
public final class Inventory {

    private final Map<String, Integer> stock = new HashMap<>();

    public void receive(String sku, int pieces) {
        stock.merge(sku, pieces, Integer::sum);
    }

    public int available(String sku) {
        return stock.getOrDefault(sku, 0);
    }

    /** Whether there were enough; if not, nothing is taken. */
    public boolean reserve(String sku, int pieces) {
        int available = available(sku);
        if (available < pieces) {
            return false;
        }
        stock.put(sku, available - pieces);
        return true;
    }

    /** All lines of an order or none. */
    public boolean reserve(Order order) {
        List<OrderLine> taken = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            if (!reserve(line.product().sku(), line.quantity())) {
                taken.forEach(back -> receive(back.product().sku(), back.quantity()));
                return false;
            }
            taken.add(line);
        }
        return true;
    }

    /** What has to be ordered anew: all of which there are fewer than so many, by name. */
    public List<String> below(int pieces) {
        List<String> low = new ArrayList<>();
        for (Map.Entry<String, Integer> entry : stock.entrySet()) {
            if (entry.getValue() < pieces) {
                low.add(entry.getKey());
            }
        }
        low.sort(null);
        return low;
    }

    /** Forgets products of which nothing is left. */
    public void forgetEmpty() {
        stock.values().removeIf(pieces -> pieces == 0);
    }

    public int kinds() {
        return stock.size();
    }
}
