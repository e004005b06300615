package com.example.catalog;

import java.util.List;

/** Cuts a listing into pages of equal size; only the last one may be shorter. */
public final class Paging {

    private final int size;

    public Paging(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a page needs room for at least one item, not " + size);
        }
        this.size = size;
    }

    /** Returns the page with this number; refuses numbers beyond the last page. */
    public <T> Page<T> page(List<T> items, int number) {
        int pages = pagesFor(items.size());
        if (number < 1 || number > pages) {
            throw new IndexOutOfBoundsException("page " + number + " of " + pages);
        }
        int from = (number - 1) * size;
        int to = Math.min(from + size - 1, items.size());
        return new Page<>(items.subList(from, to), number, pages);
    }

    private int pagesFor(int count) {
        if (count == 0) {
            return 1;
        }
        return (count + size - 1) / size;
    }
}
