package com.example.orders;

import static com.example.orders.Shop.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CustomerTest {

    @Test
    void loyaltyGrowsWithTheYears() {
        assertEquals(0, since(TODAY.minusYears(1).plusDays(1), false));
        assertEquals(4, since(TODAY.minusYears(1), false));
        assertEquals(4, since(TODAY.minusYears(4), false));
        assertEquals(8, since(TODAY.minusYears(5), false));
    }

    @Test
    void goldComesOnTop() {
        assertEquals(3, since(TODAY, true));
        assertEquals(11, since(TODAY.minusYears(9), true));
    }

    @Test
    void initialsAreShort() {
        assertEquals("A. B.", Shop.NEW.initials());
        assertEquals("X.", new Customer(" xaver ", false, TODAY).initials());
    }

    @Test
    void aCouponHoldsFromASumAndUntilADay() {
        Coupon coupon = Shop.coupon();

        assertTrue(coupon.appliesTo(Shop.euros("30"), TODAY));
        assertTrue(coupon.appliesTo(Shop.euros("31"), coupon.lastDay()));
        assertFalse(coupon.appliesTo(Shop.euros("29.99"), TODAY));
        assertFalse(coupon.appliesTo(Shop.euros("31"), coupon.lastDay().plusDays(1)));
    }

    @Test
    void aCouponGivesOneToAHundredPercent() {
        assertThrows(IllegalArgumentException.class, () -> new Coupon("A", 0, Shop.euros("1"), TODAY));
        assertThrows(IllegalArgumentException.class, () -> new Coupon("A", 101, Shop.euros("1"), TODAY));
        assertEquals(100, new Coupon("A", 100, Shop.euros("1"), TODAY).percent());
    }

    private static int since(LocalDate day, boolean gold) {
        return new Customer("Eve", gold, day).loyaltyPercent(TODAY);
    }
}
