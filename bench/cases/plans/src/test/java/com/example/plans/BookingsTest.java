package com.example.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BookingsTest {

    private final Bookings bookings = new Bookings().room("red").room("blue");

    @Test
    void aRoomIsTakenOnce() {
        assertTrue(bookings.book("red", "ann", new Interval(60, 120)));
        assertFalse(bookings.book("red", "bob", new Interval(90, 150)));
        assertTrue(bookings.book("red", "bob", new Interval(120, 150)));
        assertTrue(bookings.book("blue", "bob", new Interval(60, 120)));
    }

    @Test
    void anUnknownRoomIsTold() {
        assertThrows(IllegalArgumentException.class, () -> bookings.book("green", "ann", new Interval(1, 2)));
    }

    @Test
    void freeRoomsAreListed() {
        bookings.book("red", "ann", new Interval(60, 120));

        assertEquals(List.of("blue"), bookings.free(new Interval(100, 130)));
        assertEquals(List.of("blue", "red"), bookings.free(new Interval(120, 130)));
    }

    @Test
    void anotherRoomKeepsItsBookings() {
        bookings.book("red", "ann", new Interval(0, 10));
        bookings.room("red");

        assertEquals(List.of("blue"), bookings.free(new Interval(0, 10)));
    }

    @Test
    void cancellingFreesAllOfAPerson() {
        bookings.book("red", "ann", new Interval(60, 120));
        bookings.book("blue", "ann", new Interval(60, 120));
        bookings.book("blue", "bob", new Interval(120, 130));

        assertEquals(2, bookings.cancel("ann"));
        assertEquals(0, bookings.cancel("ann"));
        assertEquals(List.of("blue", "red"), bookings.free(new Interval(60, 120)));
    }

    @Test
    void useIsAPercentage() {
        bookings.book("red", "ann", new Interval(0, 10));
        bookings.book("red", "ann", new Interval(25, 45));

        assertEquals(50, bookings.usedPercent("red", new Interval(0, 30)));
        assertEquals(0, bookings.usedPercent("blue", new Interval(0, 30)));
    }
}
