package com.example.catalog;

import static org.testng.Assert.assertEquals;

import java.util.List;
import org.testng.annotations.Test;

public class CatalogTest {

    private final Catalog catalog = new Catalog(List.of("tea", "Coffee", "sugar"), new Paging(2));

    @Test
    public void articlesAreSortedWithoutRegardToCase() {
        assertEquals(catalog.page(1).items(), List.of("Coffee", "sugar"));
    }

    @Test
    public void theNumberOfPagesIsKnown() {
        assertEquals(catalog.page(1).pages(), 2);
    }
}
