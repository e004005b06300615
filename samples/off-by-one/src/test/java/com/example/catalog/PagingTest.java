package com.example.catalog;

import static org.testng.Assert.assertEquals;
import static org.testng.Assert.assertFalse;
import static org.testng.Assert.assertThrows;
import static org.testng.Assert.assertTrue;

import java.util.List;
import org.testng.annotations.Test;

public class PagingTest {

    private final Paging paging = new Paging(3);
    private final List<Integer> seven = List.of(1, 2, 3, 4, 5, 6, 7);

    @Test
    public void theFirstPageIsFull() {
        assertEquals(paging.page(seven, 1).items(), List.of(1, 2, 3));
    }

    @Test
    public void aPageInTheMiddleIsFull() {
        assertEquals(paging.page(seven, 2).items(), List.of(4, 5, 6));
    }

    @Test
    public void theLastPageHoldsTheRest() {
        var last = paging.page(List.of(1, 2, 3, 4, 5), 2);

        assertEquals(last.items(), List.of(4, 5));
        assertTrue(last.isLast());
    }

    @Test
    public void theFirstOfManyPagesIsNotTheLast() {
        assertFalse(paging.page(seven, 1).isLast());
    }

    @Test
    public void anEmptyListingHasOneEmptyPage() {
        assertEquals(paging.page(List.of(), 1).items(), List.of());
    }

    @Test
    public void pagesBeyondTheLastAreRefused() {
        assertThrows(IndexOutOfBoundsException.class, () -> paging.page(seven, 4));
    }
}
