package com.example.catalog;

import java.util.List;

/**
 * One page of a listing.
 *
 * @param number the page's number, counted from 1
 * @param pages how many pages there are in all, at least 1
 */
public record Page<T>(List<T> items, int number, int pages) {

    public Page {
        items = List.copyOf(items);
    }

    public boolean isLast() {
        return number == pages;
    }
}
