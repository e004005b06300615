package com.example.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IntervalTest {

    private final Interval morning = new Interval(540, 720);

    @Test
    void theEndIsNoLongerInIt() {
        assertTrue(morning.contains(540));
        assertTrue(morning.contains(719));
        assertFalse(morning.contains(720));
        assertFalse(morning.contains(539));
    }

    @Test
    void isNeverEmpty() {
        assertThrows(IllegalArgumentException.class, () -> new Interval(5, 5));
        assertThrows(IllegalArgumentException.class, () -> new Interval(5, 4));
    }

    @Test
    void neighboursDoNotOverlap() {
        assertTrue(morning.overlaps(new Interval(700, 800)));
        assertTrue(morning.overlaps(new Interval(500, 541)));
        assertFalse(morning.overlaps(new Interval(720, 800)));
        assertFalse(morning.overlaps(new Interval(500, 540)));
    }

    @Test
    void intersects() {
        assertEquals(Optional.of(new Interval(600, 720)), morning.intersection(new Interval(600, 800)));
        assertEquals(Optional.of(new Interval(600, 630)), morning.intersection(new Interval(600, 630)));
        assertEquals(Optional.empty(), morning.intersection(new Interval(720, 800)));
    }

    @Test
    void oneMayContainAnother() {
        assertTrue(morning.contains(morning));
        assertTrue(morning.contains(new Interval(600, 700)));
        assertFalse(morning.contains(new Interval(530, 700)));
        assertFalse(morning.contains(new Interval(600, 721)));
    }

    @Test
    void areInOrder() {
        assertTrue(new Interval(1, 5).compareTo(new Interval(2, 3)) < 0);
        assertTrue(new Interval(1, 5).compareTo(new Interval(1, 3)) > 0);
        assertEquals(new Interval(550, 730), morning.shift(10));
    }

    @Test
    void aSetMerges() {
        var set = new IntervalSet(
                List.of(new Interval(50, 60), new Interval(10, 30), new Interval(20, 25), new Interval(30, 40)));

        assertEquals(List.of(new Interval(10, 40), new Interval(50, 60)), set.intervals());
        assertEquals(40, set.minutes());
        assertTrue(set.contains(55));
        assertFalse(set.contains(45));
    }

    @Test
    void aSetHasGaps() {
        var set = new IntervalSet(List.of(new Interval(10, 20), new Interval(30, 40)));

        assertEquals(
                List.of(new Interval(0, 10), new Interval(20, 30), new Interval(40, 50)), set.gaps(new Interval(0, 50)));
        assertEquals(List.of(new Interval(20, 30)), set.gaps(new Interval(15, 35)));
        assertEquals(List.of(), set.gaps(new Interval(12, 18)));
        assertEquals(List.of(new Interval(0, 5)), set.gaps(new Interval(0, 5)));
    }
}
