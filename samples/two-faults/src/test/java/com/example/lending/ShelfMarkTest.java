package com.example.lending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ShelfMarkTest {

    @Test
    void roomShelfAndPlaceAreRead() {
        assertEquals(new ShelfMark("R2", 14, 7), ShelfMark.parse("R2-14-7"));
    }

    @Test
    void whatIsWrittenCanBeReadBack() {
        var mark = new ShelfMark("Annex", 3, 112);

        assertEquals(mark, ShelfMark.parse(mark.toString()));
    }

    @Test
    void aMarkWithoutPlaceIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ShelfMark.parse("R2-14"));
    }
}
