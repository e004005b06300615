package com.example.catalog;

import java.util.ArrayList;
import java.util.List;

/** Article names in alphabetical order, shown page by page. */
public final class Catalog {

    private final List<String> articles;
    private final Paging paging;

    public Catalog(List<String> articles, Paging paging) {
        var sorted = new ArrayList<>(articles);
        sorted.sort(String.CASE_INSENSITIVE_ORDER);
        this.articles = List.copyOf(sorted);
        this.paging = paging;
    }

    public Page<String> page(int number) {
        return paging.page(articles, number);
    }
}
